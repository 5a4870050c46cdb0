using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>Another form of a headword.</summary>
/// <param name="Text">The form, without <c>!</c>.</param>
/// <param name="Span">Where it stands, without <c>!</c>; where it stands in a value that YAML puts together, the whole value.</param>
/// <param name="IsDiscouraged">Whether it begins with <c>!</c>: editors' text is not to use it (ED4006).</param>
/// <param name="IsPrinted">Whether readers of the glossary see it: in <c>*Also:*</c>, not in <c>also=</c>.</param>
public sealed record GlossaryVariant(string Text, TextSpan Span, bool IsDiscouraged, bool IsPrinted);
