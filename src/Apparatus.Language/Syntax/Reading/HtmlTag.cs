namespace Apparatus.Language.Syntax.Reading;

/// <summary>An HTML tag, processing instruction or comment found in running text.</summary>
/// <param name="End">Offset after <c>&gt;</c>.</param>
/// <param name="Name">The name in lower case; empty for a comment.</param>
/// <param name="IsClosing">Whether it is <c>&lt;/name&gt;</c>.</param>
/// <param name="IdStart">Offset of the value of <c>id</c> (or of <c>name</c> on <c>a</c>); -1 when there is none.</param>
/// <param name="IdEnd">Offset after that value.</param>
internal readonly record struct HtmlTag(int End, string Name, bool IsClosing, int IdStart, int IdEnd)
{
    /// <summary>Whether it is a comment.</summary>
    public bool IsComment => Name.Length == 0;
}
