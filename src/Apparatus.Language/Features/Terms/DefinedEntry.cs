using Apparatus.Language.Glossary.Matching;
using Apparatus.Language.Semantics;
using Apparatus.Language.Semantics.Terms;

namespace Apparatus.Language.Features.Terms;

/// <summary>An entry that a phrase means, or may mean.</summary>
/// <param name="Edition">The edition whose glossary it stands in; the first where several share it.</param>
/// <param name="Place">The entry.</param>
/// <param name="Form">The form that the phrase is, or is near to; null where the entry's id was given.</param>
public sealed record DefinedEntry(Edition Edition, GlossaryPlace Place, TermForm? Form);
