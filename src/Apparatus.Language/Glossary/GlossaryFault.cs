using Apparatus.Language.Text;

namespace Apparatus.Language.Glossary;

/// <summary>Something in a glossary in YAML that is no entry.</summary>
/// <param name="Span">Where.</param>
/// <param name="Reason">Why, in plain words, one sentence without a full stop, naming what to do.</param>
public sealed record GlossaryFault(TextSpan Span, string Reason);
