// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QLatin1StringView>
#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace Cozewi::Testing {

/// One fault with its name on command lines and what it does.
template<typename Fault>
struct FaultText {
    Fault fault;
    QLatin1StringView name;
    const char *description = nullptr; ///< to be translated in the context of the library
};

/// All faults of an enum, in its order.
template<typename Fault, std::size_t size>
struct FaultTable {
    std::array<FaultText<Fault>, size> texts;

    /// For a static_assert: the texts are looked up by the number of the fault.
    [[nodiscard]] constexpr bool inOrder() const
    {
        for (std::size_t i = 0; i < size; ++i) {
            if (texts[i].fault != Fault(i))
                return false;
        }
        return true;
    }
    [[nodiscard]] QList<Fault> all() const
    {
        QList<Fault> faults;
        for (const FaultText<Fault> &text : texts)
            faults.append(text.fault);
        return faults;
    }
    [[nodiscard]] QString name(Fault fault) const { return texts.at(std::size_t(fault)).name; }
    [[nodiscard]] QString description(Fault fault) const
    {
        return QCoreApplication::translate("Cozewi", texts.at(std::size_t(fault)).description);
    }
    [[nodiscard]] std::optional<Fault> fromName(QStringView name) const
    {
        for (const FaultText<Fault> &text : texts) {
            if (name == text.name)
                return text.fault;
        }
        return std::nullopt;
    }
};

template<typename Fault, typename... More>
FaultTable(FaultText<Fault>, More...) -> FaultTable<Fault, 1 + sizeof...(More)>;

} // namespace Cozewi::Testing
