// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/errors.h>
#include <cozewi/export.h>
#include <cozewi/lane.h>
#include <cozewi/secret.h>

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QUrl>

#include <optional>

namespace Cozewi {

/// What somebody is going to do with a Configuration.
enum class Need {
    Token = 0x1, ///< steps 1 and 2
    Api = 0x2, ///< steps 3 and 4, which include steps 1 and 2
    Session = 0x4, ///< requests through the outbound proxy
};
Q_DECLARE_FLAGS(Needs, Need)
Q_DECLARE_OPERATORS_FOR_FLAGS(Needs)

/// A variable that is missing or wrong.
struct ConfigurationProblem {
    /// What is wrong.
    enum class Kind { Missing, Invalid };
    /// The name of the variable.
    QString variable;
    /// What is wrong with it.
    Kind kind = Kind::Missing;
    /// What is wrong, without the value where that may be secret.
    QString message;
    /// What to change.
    QString hint;
};

/// One variable as `cozewi config` and the inspector's Configuration page show it.
struct VariableStatus {
    /// Whether a variable is set, and may be used.
    enum class State { Set, Missing, Invalid, NotSet /**< and not needed */ };
    /// The name of the variable.
    QString name;
    /// Whether it is set, and may be used.
    State state = State::NotSet;
    /// Whether the value is secret; displayValue is the mask then.
    bool secret = false;
    /// What cannot be done without it.
    Needs neededBy;
    /// Where the value came from.
    Environment::Source source;
    /// The value fit for a screen: masked, or sanitised and without a password.
    QString displayValue;
    /// What the variable is for.
    QString description;
    /// What is wrong with it and what to change; empty where nothing is.
    QString problem;
    /// What to change.
    QString hint;

    /// As `cozewi config --json` has it.
    [[nodiscard]] COZEWI_EXPORT QJsonObject toJson() const;
};

/**
 * Everything that the library needs to know, as a value. Reading it does no I/O and sends nothing.
 * Reentrant; copies are cheap. Changing the environment of the process later does not change it.
 */
class COZEWI_EXPORT Configuration {
public:
    /// From the process's environment as it is now.
    Configuration();
    /// From \a environment, and nothing else.
    explicit Configuration(const Environment &environment);
    /// A copy; cheap.
    Configuration(const Configuration &);
    /// A copy; cheap.
    Configuration &operator=(const Configuration &);
    /// The other may only be assigned to or destroyed.
    Configuration(Configuration &&) noexcept;
    /// The other may only be assigned to or destroyed.
    Configuration &operator=(Configuration &&) noexcept;
    ~Configuration();

    /// The same as the constructors, for those who like it said.
    static Configuration fromProcess();
    /// A `.env` file laid over the process's environment. Throws ConfigurationError.
    static Configuration fromFile(const QString &path);

    /// OAuth client id.
    [[nodiscard]] QString clientId() const;
    /// OAuth client secret.
    [[nodiscard]] Secret clientSecret() const;
    /// URL of step 1; invalid where the variable is.
    [[nodiscard]] QUrl idTokenEndpoint() const;
    /// URL of step 2.
    [[nodiscard]] QUrl accessTokenEndpoint() const;
    /// Base of steps 3 and 4, as text: the path is joined literally.
    [[nodiscard]] QString outboundAuthEndpoint() const;
    /// The lane of steps 1 to 4.
    [[nodiscard]] Lane lane() const;

    /// Sets COZE_WORKLOAD_IDENTITY_CLIENT_ID in this value.
    void setClientId(const QString &id);
    /// Sets COZE_WORKLOAD_IDENTITY_CLIENT_SECRET in this value.
    void setClientSecret(const Secret &secret);
    /// Sets COZE_WORKLOAD_IDENTITY_TOKEN_ENDPOINT in this value.
    void setIdTokenEndpoint(const QString &url);
    /// Sets COZE_WORKLOAD_ACCESS_TOKEN_ENDPOINT in this value.
    void setAccessTokenEndpoint(const QString &url);
    /// Sets COZE_OUTBOUND_AUTH_ENDPOINT in this value.
    void setOutboundAuthEndpoint(const QString &url);
    /// Sets COZE_SERVER_ENV in this value.
    void setLane(const QString &lane);

    /// The variables behind it.
    [[nodiscard]] const Environment &environment() const;

    /// Every problem of the variables that \a needs asks for, and of no others, in the order of protocol.md.
    [[nodiscard]] QList<ConfigurationProblem> problems(Needs needs) const;
    /// Throws one ConfigurationError that names all of problems(); returns where there is none.
    void require(Needs needs) const;
    /// The error that require() would throw.
    [[nodiscard]] std::optional<ErrorInfo> error(Needs needs) const;

    /// Every variable of protocol.md with its state, those that are needed first.
    [[nodiscard]] QList<VariableStatus> variables() const;

    /// Names an identity without revealing it: a digest over client id, secret, both endpoints and lane.
    /// Two configurations with the same key share one token.
    [[nodiscard]] QByteArray identityKey() const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace Cozewi
