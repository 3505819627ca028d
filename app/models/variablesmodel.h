// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <cozewi/environment.h>
#include <cozewi/projectenvvars.h>
#include <cozewi/valuekind.h>

#include <QtCore/QAbstractTableModel>

#include <optional>
#include <vector>

namespace Inspector {

/// The project's variables. Values are masks here already; the plain text is reached by secretAt() alone.
class VariablesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, KindColumn, ProcessColumn, FileColumn, ColumnCount };
    /// How a value stands to another environment.
    enum class Comparison { Same, Different, NotSet };

    explicit VariablesModel(QObject *parent = nullptr);

    void setVariables(const Cozewi::ProjectEnvVars &variables);
    [[nodiscard]] const Cozewi::ProjectEnvVars &variables() const { return m_variables; }
    void setProcess(const Cozewi::Environment &process);
    /// A `.env` file to compare with; not set: none.
    void setFile(const std::optional<Cozewi::Environment> &file, const QString &name = {});
    [[nodiscard]] bool hasFile() const { return m_file.has_value(); }

    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] Cozewi::Secret secretAt(int row) const;
    [[nodiscard]] Cozewi::ValueKind kindAt(int row) const;
    [[nodiscard]] Comparison inProcess(int row) const;
    /// One of the names at least is set in the environment of this process.
    [[nodiscard]] bool isAnyInProcess() const { return m_anyInProcess; }
    [[nodiscard]] Comparison inFile(int row) const;
    /// Whether an earlier variable has the same name, which wins.
    [[nodiscard]] bool isShadowed(int row) const;
    /// What tells two values apart without telling anything of them: keyed anew for each model, so that nobody can
    /// try values out. Empty where the value is not set.
    [[nodiscard]] QString digestAt(int row) const;
    [[nodiscard]] QString digestInProcess(int row) const;
    [[nodiscard]] QString digestInFile(int row) const;
    [[nodiscard]] QString fileName() const { return m_fileName; }
    /// Names that the file has and the project has not.
    [[nodiscard]] QStringList onlyInFile() const;
    /// "same", "different", "not set".
    static QString comparisonText(Comparison comparison);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] Mood mood(int row, int column) const;
    [[nodiscard]] Comparison compare(int row, const Cozewi::Environment &other) const;

    void lookForProcess();
    [[nodiscard]] QString digestIn(const Cozewi::Environment &environment, int row) const;
    [[nodiscard]] QString digest(const Cozewi::Secret &value) const;

    QByteArray m_digestKey;
    Cozewi::ProjectEnvVars m_variables;
    Cozewi::Environment m_process;
    bool m_anyInProcess = false;
    std::optional<Cozewi::Environment> m_file;
    QString m_fileName;
    std::vector<bool> m_shadowed;
    /// Told when they are first shown: 100,000 values need not be read to show thirty.
    mutable std::vector<std::optional<Cozewi::ValueKind>> m_kinds;
};

} // namespace Inspector
