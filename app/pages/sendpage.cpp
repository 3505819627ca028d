// SPDX-License-Identifier: MIT
#include "pages/sendpage.h"

#include "pages/exchangefacts.h"
#include "pages/look.h"
#include "widgets/badge.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/fonts.h"
#include "widgets/tonelabel.h"
#include "workbench/workbench.h"

#include <cozewi/certificateinfo.h>
#include <cozewi/text.h>

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

QPlainTextEdit *textBox(const QString &name, const QString &hint, int lines)
{
    auto *box = new QPlainTextEdit;
    box->setAccessibleName(name);
    box->setPlaceholderText(hint);
    box->setTabChangesFocus(true);
    box->setFont(Fonts::mono(box->font()));
    box->document()->setDocumentMargin(5);
    // The frame fills it, corners included.
    box->viewport()->setAutoFillBackground(false);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + 14);
    return box;
}

} // namespace

SendPage::SendPage(Workbench *workbench, QWidget *parent)
    : Page(workbench, parent)
{
    addTitleRow(tr("Send a request"));
    content()->addWidget(makeRequest());
    m_problem = new MessageBar;
    content()->addWidget(m_problem);
    content()->addWidget(makeAnswer(), 1);
    connect(m_problem, &MessageBar::linkActivated, this, [this](const QString &page) {
        this->workbench()->probe(this->workbench()->sender()->url());
        Q_EMIT pageWanted(page);
    });
}

QWidget *SendPage::makeRequest()
{
    auto *card = new Card;
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    m_method = new QComboBox;
    m_method->setAccessibleName(tr("Method"));
    m_method->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    m_url = new QLineEdit;
    m_url->setAccessibleName(tr("URL of the request"));
    m_url->setPlaceholderText(u"https://api.example.com/orders"_s);
    m_send = iconTextButton(u"send"_s, tr("Send"));
    makePrimary(m_send, u"send"_s);
    line->addWidget(m_method);
    line->addWidget(m_url, 1);
    line->addWidget(m_send);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(10);
    m_headers = textBox(tr("Headers of the request"), tr("Headers, one a line\nAccept: application/json"), 4);
    m_body = textBox(tr("Body of the request"), tr("Body"), 4);
    boxes->addWidget(m_headers, 1);
    boxes->addWidget(m_body, 1);
    m_direct = new QCheckBox(tr("Directly, without the proxy and its CA"));
    card->body()->addLayout(line);
    card->body()->addLayout(boxes);
    card->body()->addWidget(m_direct);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (workbench()->sender()->isBusy())
            workbench()->sender()->cancel();
        else
            send();
    });
    connect(m_url, &QLineEdit::returnPressed, this, &SendPage::send);
    return card;
}

QWidget *SendPage::makeAnswer()
{
    m_answer = new Card(tr("Answer"));
    m_status = new Badge;
    m_answer->addBesideTitle(m_status);
    m_empty = new EmptyState(u"send"_s);
    m_facts = new FactsView;
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Body of the answer"));
    m_text->setMinimumHeight(fontMetrics().height() * 8);
    m_cut = mutedText({});
    m_answer->body()->addWidget(m_empty, 1);
    m_answer->body()->addWidget(m_facts);
    m_answer->body()->addWidget(m_text, 1);
    m_answer->body()->addWidget(m_cut);
    return m_answer;
}

void SendPage::send()
{
    const Composition composition{m_method->currentText(), m_url->text(), m_headers->toPlainText(),
                                  m_body->toPlainText(), m_direct->isChecked()};
    if (const QString problem = SendFeed::problemOf(composition); !problem.isEmpty()) {
        m_problem->setMessage(Tone::Negative, problem);
        return;
    }
    workbench()->sender()->send(composition);
}

void SendPage::updatePage()
{
    if (isFirstOfProfile()) {
        if (m_url->text().isEmpty())
            m_url->setText(workbench()->proxy()->url());
        m_direct->setChecked(!workbench()->proxy()->isConfigured());
    }
    const SendFeed *feed = workbench()->sender();
    const bool busy = feed->isBusy();
    m_send->setText(busy ? tr("Cancel") : tr("Send"));
    m_send->setProperty("iconName", busy ? u"cancel"_s : u"send"_s);
    m_send->setProperty("primary", !busy);
    m_send->update();
    const bool failed = feed->problem() && !busy;
    QList<MessageBar::Link> links;
    if (failed && feed->problem()->stage == Cozewi::Stage::Session && workbench()->proxy()->isConfigured())
        links.append({u"proxy"_s, tr("Check the hops")});
    showFinding(m_problem, failed ? &*feed->problem() : nullptr, links);
    showAnswer();
}

void SendPage::showAnswer()
{
    const SendFeed *feed = workbench()->sender();
    const bool there = feed->answer().has_value();
    m_empty->setVisible(!there);
    m_facts->setVisible(there);
    m_text->setVisible(there && !feed->bodyText().isEmpty());
    m_cut->setVisible(there && feed->answer()->bodySize > SendFeed::shownBody);
    m_status->setVerdict({}, Tone::Muted);
    if (!there) {
        m_empty->setTexts(feed->isBusy() ? tr("Waiting for the answer…") : tr("Nothing was sent yet"),
                          tr("A request goes through the outbound proxy with the ticket and the CA of the "
                             "configuration, as the code of the project sends it. Neither token nor lane is added."));
        return;
    }
    const Cozewi::SessionResponse &answer = *feed->answer();
    const QString reason = Cozewi::sanitizedText(QByteArrayView(answer.reason), 60);
    m_status->setVerdict(u"%1 %2"_s.arg(QString::number(answer.status), reason).trimmed(),
                         answer.status >= 400       ? Tone::Negative
                             : answer.status >= 300 ? Tone::Caution
                                                    : Tone::Positive);
    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, bool mono = false) {
        if (!value.isEmpty())
            facts.append({label, value, Tone::Normal, mono, {}, false});
    };
    add(tr("Time"), timingText(answer.timings));
    if (answer.redirects > 0)
        add(tr("From"), answer.url.toDisplayString(), true);
    add(tr("Size"), QLocale().formattedDataSize(answer.bodySize));
    if (!answer.tls.protocol.isEmpty())
        add(u"TLS"_s, u"%1 · %2"_s.arg(answer.tls.protocol, answer.tls.cipher));
    if (!answer.certificates.isEmpty()) {
        const auto leaf = Cozewi::CertificateInfo::of(answer.certificates.constFirst());
        add(tr("Certificate"), tr("%1, signed by %2").arg(leaf.subject, leaf.issuer));
    }
    QStringList headers;
    for (const Cozewi::Header &header : answer.headers)
        headers << Cozewi::sanitizedText(QByteArrayView(header.name + ": " + header.value), 400);
    add(tr("Headers"), headers.join(u'\n'), true);
    m_facts->setFacts(facts);
    if (m_text->toPlainText() != feed->bodyText())
        m_text->setPlainText(feed->bodyText());
    m_text->setFont(Fonts::mono(font()));
    m_cut->setText(tr("Cut after %1.").arg(QLocale().formattedDataSize(SendFeed::shownBody)));
}

} // namespace Inspector
