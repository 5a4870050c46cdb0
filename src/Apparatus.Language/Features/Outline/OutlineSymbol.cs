using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Outline;

/// <summary>A line of the outline of a file (LSP <c>DocumentSymbol</c>).</summary>
/// <param name="Name">What it is called; never empty or blank.</param>
/// <param name="Detail">A few more words, or null.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Span">The whole thing: a section, a definition, an entry. It holds the spans of all children.</param>
/// <param name="SelectionSpan">What is shown and marked when it is chosen; inside <paramref name="Span"/>.</param>
/// <param name="Children">What stands below it, in order.</param>
public sealed record OutlineSymbol(
    string Name,
    string? Detail,
    OutlineKind Kind,
    TextSpan Span,
    TextSpan SelectionSpan,
    ImmutableArray<OutlineSymbol> Children)
{
    /// <summary>A group of lines; it spans its members, which come in order of their beginnings, but one may end after another, as a note that holds a note.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="members">At least one.</param>
    internal static OutlineSymbol Group(string name, ImmutableArray<OutlineSymbol> members)
    {
        var span = TextSpan.FromBounds(members.Min(member => member.Span.Start), members.Max(member => member.Span.End));
        return new OutlineSymbol(name, members.Length.ToString(CultureInfo.InvariantCulture), OutlineKind.Group, span, members[0].SelectionSpan, members);
    }
}
