// SPDX-License-Identifier: MIT
#include "commandpalette.h"

#include "widgets/rowdelegate.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {
constexpr int shownCommands = 12;
constexpr int commandColumn = 0;
constexpr int keysColumn = 1;
} // namespace

CommandPalette::CommandPalette(const QList<Command> &commands, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_input(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Commands"));
    setObjectName(u"commandPalette"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    m_input->setPlaceholderText(tr("What do you want to do?"));
    m_input->setAccessibleName(tr("Command"));
    m_input->installEventFilter(this);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    auto *delegate = new RowDelegate(m_list);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.tone = index.column() == keysColumn ? Tone::Muted : Tone::Normal;
        return look;
    });
    m_list->setItemDelegate(delegate);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(commandColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(keysColumn, QHeaderView::ResizeToContents);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    fill({});

    const int wanted = fontMetrics().averageCharWidth() * 84;
    const int room = parent != nullptr ? parent->width() - 40 : wanted;
    resize(qMin(wanted, room),
           m_input->sizeHint().height() + shownCommands * RowDelegate::rowHeight(fontMetrics()) + 32);
    if (parent != nullptr)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 10)));
    m_input->setFocus();
}

int CommandPalette::rank(const QString &text, const QString &typed)
{
    int sum = 0;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        // The beginning of a word is what people type.
        const bool starts = at == 0 || !text.at(at - 1).isLetterOrNumber();
        sum += int(at) + (starts ? 0 : 1000);
    }
    return sum;
}

void CommandPalette::fill(const QString &typed)
{
    QList<std::pair<int, int>> ranked; // rank, number
    for (int number = 0; number < m_commands.size(); ++number) {
        if (const int place = rank(m_commands.at(number).text, typed); place >= 0)
            ranked.append({place, number});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_list->clear();
    for (const auto &[place, number] : std::as_const(ranked)) {
        auto *item = new QTreeWidgetItem({m_commands.at(number).text, m_commands.at(number).keys});
        item->setData(commandColumn, Qt::UserRole, number);
        item->setTextAlignment(keysColumn, Qt::AlignTrailing);
        m_list->addTopLevelItem(item);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action = m_commands.at(item->data(commandColumn, Qt::UserRole).toInt()).action;
    close();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
        const int last = m_list->topLevelItemCount() - 1;
        switch (key->key()) {
        case Qt::Key_Down:
            m_list->setCurrentItem(m_list->topLevelItem(qMin(row + 1, last)));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentItem(m_list->topLevelItem(qMax(row - 1, 0)));
            return true;
        case Qt::Key_PageDown:
            m_list->setCurrentItem(m_list->topLevelItem(qMin(row + shownCommands, last)));
            return true;
        case Qt::Key_PageUp:
            m_list->setCurrentItem(m_list->topLevelItem(qMax(row - shownCommands, 0)));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::hairline(palette()));
    painter.setBrush(palette().base());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Inspector
