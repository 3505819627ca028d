// SPDX-License-Identifier: MIT
// A window that shows how long the token is still good, and keeps it fresh.
#include <cozewi/client.h>
#include <cozewi/future.h>

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Cozewi::ClientOptions options;
    options.keepFresh = true; // renewed in the background, ahead of time
    const Cozewi::Client client(Cozewi::Configuration(), options);

    QWidget window;
    auto *label = new QLabel(QStringLiteral("Asking…"));
    label->setTextFormat(Qt::PlainText);
    auto *refresh = new QPushButton(QStringLiteral("&Refresh"));
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(label);
    layout->addWidget(refresh);

    const auto showTime = [label, client] {
        const Cozewi::TokenStatus status = client.tokenStatus(); // looks at the cache; sends nothing
        if (!status.token.isNull())
            label->setText(QStringLiteral("%1 s left").arg(status.token.timeLeft().count() / 1000));
    };
    const auto showError = [label](const Cozewi::WorkloadIdentityError &error) {
        label->setText(QString::fromUtf8(error.what()) + QLatin1Char('\n') + error.hint());
    };
    // whenDone calls neither function once the label is gone.
    Cozewi::whenDone(
        client.requestAccessToken(), label, [showTime](const Cozewi::AccessToken &) { showTime(); }, showError);
    QObject::connect(refresh, &QPushButton::clicked, label, [=] {
        Cozewi::whenDone(
            client.refreshAccessToken(), label, [showTime](const Cozewi::AccessToken &) { showTime(); }, showError);
    });
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, label, showTime);
    tick.start(1000);

    window.show();
    return QApplication::exec();
}
