// SPDX-License-Identifier: MIT
// A window that shows how long the token is still good, keeps it fresh, and says what is wrong where it is not.
#include <cozewi/client.h>
#include <cozewi/widgets/doctorpanel.h>
#include <cozewi/widgets/tokenstatuschip.h>
#include <cozewi/widgets/translations.h>

#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Cozewi::installWidgetTranslations(QLocale::system());
    Cozewi::ClientOptions options;
    options.keepFresh = true; // renewed in the background, ahead of time
    const Cozewi::Client client(Cozewi::Configuration(), options);
    static_cast<void>(client.requestAccessToken()); // the chip tells how it went

    QWidget window;
    auto *chip = new Cozewi::TokenStatusChip(client);
    auto *panel = new Cozewi::DoctorPanel(client);
    auto *room = new QScrollArea;
    room->setWidget(panel);
    room->setWidgetResizable(true);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(chip);
    layout->addWidget(room);
    QObject::connect(chip, &Cozewi::TokenStatusChip::clicked, panel, &Cozewi::DoctorPanel::run);
    window.resize(560, 400);
    window.show();
    return QApplication::exec();
}
