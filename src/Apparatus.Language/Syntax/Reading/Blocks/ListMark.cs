using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>The mark of a list item.</summary>
/// <param name="Span">The mark without the space after it.</param>
/// <param name="Style">Number style and delimiter; items of one list have the same.</param>
/// <param name="Label">The label of an example, or null.</param>
/// <param name="Content">The rest of the line.</param>
/// <param name="ContentIndent">Columns from the start of the line to the content: later lines indented as far belong to the item.</param>
internal readonly record struct ListMark(
    TextSpan Span,
    string Style,
    AttributeText? Label,
    RegionLine Content,
    int ContentIndent);
