// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/client.h>
#include <cozewi/report.h>
#include <cozewi/widgets/export.h>

#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

namespace Cozewi {

/**
 * What is wrong, why, and what to change: a button that runs the diagnosis (the calls, and the hops of the outbound
 * proxy) and cancels it, its findings below each other, and a button that copies a report without secrets.
 *
 * With a Client it runs the diagnosis itself. Without one it asks for it (runRequested(), cancelRequested()) and
 * shows what it is told (setRunning(), setReport()). It grows with its findings: where there is little room put it
 * into a QScrollArea. For the GUI thread.
 * \since 1.0
 */
class COZEWI_WIDGETS_EXPORT DoctorPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DoctorPanel)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
public:
    /// Asks others to run the diagnosis.
    explicit DoctorPanel(QWidget *parent = nullptr);
    /// Runs the diagnosis of \a client.
    explicit DoctorPanel(const Client &client, QWidget *parent = nullptr);
    /// Cancels what it runs.
    ~DoctorPanel() override;

    /// From now on runs the diagnosis of \a client; forgets what it showed.
    void setClient(const Client &client);
    /// Walks through the outbound proxy to \a target; empty, as it is at first: as far as the proxy.
    void setTarget(const QUrl &target);
    /// What stands on the button that starts it.
    void setRunText(const QString &text);

    /// Between start and end.
    [[nodiscard]] bool isRunning() const;
    /// What was found last.
    [[nodiscard]] const std::optional<Report> &report() const;

    /// For those who run it themselves: it has begun or ended.
    void setRunning(bool running);
    /// For those who run it themselves: what was found; without a value it forgets.
    void setReport(const std::optional<Report> &report);

public Q_SLOTS:
    /// As a click on its button.
    void run();
    /// As a click on its button while it runs.
    void cancel();
    /// Puts the report, which holds no secret, into the clipboard as Markdown.
    void copy();

Q_SIGNALS:
    /// Without a Client: somebody wants it to run.
    void runRequested();
    /// Without a Client: somebody wants it to end.
    void cancelRequested();
    /// It began, or ended.
    void runningChanged(bool running);
    /// A report is there.
    void reported(const Cozewi::Report &report);

protected:
    /// Speaks the language of the application.
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Cozewi
