using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Apparatus.Language.Features.Status;

/// <summary>Writes a Markdown page with blank lines between its blocks.</summary>
internal sealed class StatusPage
{
    private readonly StringBuilder text = new();

    /// <summary>A number with its noun: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>Adds a heading.</summary>
    public void Heading(int level, string words) => Paragraph(new string('#', level) + " " + words);

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string words) => text.Append(text.Length > 0 ? "\n" : string.Empty).Append(words).Append('\n');

    /// <summary>Adds a table.</summary>
    public void Table(IReadOnlyCollection<string> header, IEnumerable<IReadOnlyCollection<string>> rows)
    {
        Paragraph(Row(header));
        text.Append(Row([.. header.Select(_ => "---")])).Append('\n');
        foreach (var row in rows)
        {
            text.Append(Row(row)).Append('\n');
        }
    }

    /// <summary>Adds a heading of level 2 with a list; nothing when the list is empty.</summary>
    public void List(string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Heading(2, heading);
        text.Append('\n');
        foreach (var item in all)
        {
            text.Append("- ").Append(item).Append('\n');
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    // A bar in a name would open another cell.
    private static string Row(IReadOnlyCollection<string> cells) =>
        "| " + string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))) + " |";
}
