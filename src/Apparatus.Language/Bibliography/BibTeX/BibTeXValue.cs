using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>A value as read.</summary>
/// <param name="Text">Its parts put together.</param>
/// <param name="Span">From its first part to its last; empty when nothing is written.</param>
/// <param name="End">Where reading goes on.</param>
/// <param name="IsOnePart">Whether it is one part in braces or quotation marks, so that its text stands one to one in the file.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
/// <param name="FaultSpan">Where.</param>
/// <param name="InsertText">What to insert to mend it, or null.</param>
/// <param name="InsertOffset">Where to insert it.</param>
internal readonly record struct BibTeXValue(
    string Text,
    TextSpan Span,
    int End,
    bool IsOnePart,
    BibliographyProblemKind? Fault = null,
    TextSpan FaultSpan = default,
    string? InsertText = null,
    int InsertOffset = 0);
