// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QEvent>
#include <QtCore/QHash>

namespace Inspector {

/// How high a text is at the widths that were asked for: layouts ask for the same few again and again, and each answer
/// lays the whole text out.
class HeightCache {
public:
    /// The height at \a width, measured once.
    template<typename Measure>
    int at(int width, Measure measure)
    {
        const auto known = m_heights.constFind(width);
        if (known != m_heights.cend())
            return *known;
        if (m_heights.size() > 16) // a window that is being dragged larger
            m_heights.clear();
        return *m_heights.insert(width, measure());
    }
    /// Another text.
    void clear() { m_heights.clear(); }
    /// An event of the widget: of those that change how text is laid out it takes note.
    void see(QEvent::Type type)
    {
        if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::ContentsRectChange
            || type == QEvent::ScreenChangeInternal)
            clear();
    }

private:
    QHash<int, int> m_heights;
};

} // namespace Inspector
