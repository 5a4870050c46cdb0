using Apparatus.Language.Semantics;

namespace Apparatus.Language.Features.Terms;

/// <summary>The section that a place is printed in.</summary>
/// <param name="Heading">The words of its heading.</param>
/// <param name="Id">The identifier of the heading.</param>
/// <param name="Place">The heading, in <see cref="DocumentIndex.Headings"/>.</param>
public sealed record PrintedSection(string Heading, string Id, SymbolPlace Place);
