using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>The lines of YAML around a cursor.</summary>
/// <param name="text">The file.</param>
/// <param name="first">The first line.</param>
/// <param name="current">The line of the cursor.</param>
/// <param name="last">The last line.</param>
internal sealed class SettingLines(SourceText text, int first, int current, int last)
{
    /// <summary>The keys that enclose a column of the current line, the outermost first.</summary>
    /// <param name="column">The column of a key, or of the dash of an item.</param>
    /// <param name="isItem">Whether it is the dash of an item, which may stand below the first letter of its key.</param>
    /// <param name="isBlockText">Whether one of them holds a block of text; the keys then end with that one.</param>
    public ImmutableArray<string> Parents(int column, bool isItem, out bool isBlockText)
    {
        var keys = new List<string>();
        isBlockText = false;
        var limit = column;
        for (var i = current - 1; i >= first && (limit > 0 || isItem); i--)
        {
            var content = text.ToString(text.GetLineSpan(i));
            if (SettingLine.Read(content) is not { } line)
            {
                continue;
            }

            var isParent = line.Column < limit || (isItem && line.Column == limit && line.LastItem < 0);
            if (isParent && (line.Key is not null || line.OpensBlockText(content)))
            {
                if (line.OpensBlockText(content))
                {
                    isBlockText = true;
                    keys.Clear();
                }

                if (line.Key is not null)
                {
                    keys.Add(line.Key);
                }
            }
            else if (!(line.LastItem >= 0 && line.LastItem < limit))
            {
                continue;
            }

            isItem = line.FirstItem >= 0;
            limit = isItem ? line.FirstItem : line.Column;
        }

        keys.Reverse();
        return [.. keys];
    }

    /// <summary>The keys of the map that a column of the current line belongs to, the current line left out.</summary>
    /// <param name="column">The column of its keys.</param>
    public ImmutableArray<string> Siblings(int column)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var i = current - 1; i >= first && Add(i, column, keys); i--)
        {
        }

        for (var i = current + 1; i <= last && Add(i, column, keys); i++)
        {
        }

        return keys.DrainToImmutable();
    }

    // False where the map ends.
    private bool Add(int number, int column, ImmutableArray<string>.Builder keys)
    {
        if (SettingLine.Read(text.ToString(text.GetLineSpan(number))) is not { } line)
        {
            return true;
        }

        if (line.Column == column && line.Key is not null)
        {
            keys.Add(line.Key);
        }

        // A list may stand at the column of its key.
        return line.Column >= column && (line.FirstItem < 0 || line.FirstItem >= column);
    }
}
