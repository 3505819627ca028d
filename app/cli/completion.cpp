// SPDX-License-Identifier: MIT
#include "completion.h"

#include "commands.h"
#include "demo.h"

#include <cozewi/envformat.h>
#include <cozewi/integrationcredential.h>

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What an environment calls a name, and what no shell and no terminal reads as more than that. Keys come from a
/// server: others are not offered, as bash would put them on the line as they are.
bool isPlainName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z_][A-Za-z0-9_.-]*\\z"_s);
    return pattern.match(name).hasMatch();
}

class Completer {
public:
    Completer(const ByteStrings &words, const KeySource &keys)
        : m_before(words.first(words.size() - 1))
        , m_current(QString::fromUtf8(words.constLast()))
        , m_keys(keys)
        , m_scan(scanArguments(m_before, everyOption(), takesProgram))
    {
    }

    [[nodiscard]] Completion run()
    {
        const Command *command = m_scan.command.isNull() ? nullptr : findCommand(m_scan.command);
        if (!m_scan.program.isEmpty() || (command && command->takesProgram() && m_before.contains("--"))) {
            m_completion.rest = Completion::Rest::Program;
            m_completion.programAt = m_before.size() - m_scan.program.size();
            return m_completion;
        }
        m_options = command ? globalOptions() + command->options() : globalOptions();
        if (!completeValue()) {
            if (m_current.startsWith(u'-') && !m_before.contains("--"))
                completeOption();
            else if (!command)
                completeCommand();
            else
                completeArgument(*command);
        }
        return m_completion;
    }

private:
    void offer(const QString &word, const QString &description = {})
    {
        // A colon begins a directive, a tab or a line end would be taken for the border of a candidate.
        const bool isControl =
            std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
        if (word.startsWith(m_current) && !word.startsWith(u':') && !isControl)
            m_completion.candidates.append({word, description});
    }

    [[nodiscard]] const OptionSpec *findOption(const QString &name) const
    {
        for (const OptionSpec &spec : m_options) {
            if (spec.nameList().contains(name))
                return &spec;
        }
        return nullptr;
    }

    /// Whether the word is the value of an option: "--format js", "--format=js".
    bool completeValue()
    {
        const qsizetype assignment = m_current.indexOf(u'=');
        QString option;
        QString head;
        if (m_current.startsWith("--"_L1) && assignment > 0) {
            option = m_current.sliced(2, assignment - 2);
            head = m_current.first(assignment + 1);
        } else if (!m_before.isEmpty() && !m_before.contains("--")) {
            const QString last = QString::fromUtf8(m_before.constLast());
            if (last.startsWith("--"_L1))
                option = last.sliced(2);
            else if (last.size() == 2 && last.startsWith(u'-'))
                option = last.sliced(1);
        }
        const OptionSpec *spec = option.isEmpty() ? nullptr : findOption(option);
        if (!spec || !spec->value)
            return !head.isEmpty();
        offerValues(option, *spec, head);
        return true;
    }

    void offerValues(const QString &option, const OptionSpec &spec, const QString &head)
    {
        const QByteArrayView kind(spec.value);
        if (kind == "FILE" || option == "skill"_L1) {
            m_completion.rest = Completion::Rest::Files;
            return;
        }
        QStringList values;
        if (option == "format"_L1)
            values = envFormatNames();
        else if (option == "lang"_L1)
            values = {u"en"_s, u"zh_CN"_s};
        if (option == "fault"_L1) {
            for (const auto &[name, description] : describedFaults())
                offer(head + name, description);
        }
        for (const QString &value : values)
            offer(head + value);
        if (option == "only"_L1 || option == "require"_L1 || option == "allow"_L1)
            offerKeys(head);
    }

    /// Names of variables, after those that a list holds already.
    void offerKeys(const QString &head)
    {
        const QString typed = m_current.sliced(head.size());
        const QString list = typed.first(typed.lastIndexOf(u',') + 1);
        const QStringList given = list.split(u',');
        for (const QString &key : m_keys(m_before)) {
            if (isPlainName(key) && !given.contains(key))
                offer(head + list + key);
        }
    }

    void completeOption()
    {
        for (const OptionSpec &spec : m_options) {
            for (const QString &name : spec.nameList())
                offer((name.size() == 1 ? "-"_L1 : "--"_L1) + name, Text::tr(spec.description));
        }
    }

    void completeCommand()
    {
        for (const std::unique_ptr<Command> &command : commands())
            offer(command->name(), command->summary());
    }

    void completeArgument(const Command &command)
    {
        if (command.name() == "help"_L1)
            completeCommand();
        else if (command.name() == "env"_L1)
            offerKeys({});
        else if (command.name() == "lane"_L1)
            offerAll({u"ppe_"_s, u"boe_"_s});
        else if (command.name() == "credential"_L1)
            offerAll(IntegrationCredential::usualNames());
        else if (command.name() == "request"_L1)
            offerAll({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    }

    void offerAll(const QStringList &words)
    {
        for (const QString &word : words)
            offer(word);
    }

    ByteStrings m_before;
    QString m_current;
    const KeySource &m_keys;
    ArgumentScan m_scan;
    OptionSpecs m_options;
    Completion m_completion;
};

} // namespace

Completion complete(const ByteStrings &words, const KeySource &keys)
{
    return words.isEmpty() ? Completion{} : Completer(words, keys).run();
}

} // namespace Cozewi::Cli
