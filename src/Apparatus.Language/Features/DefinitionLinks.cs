using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>Where a jump begins and where it may lead.</summary>
/// <param name="Origin">What was pointed at, to be underlined.</param>
/// <param name="Targets">At least one place, the one that counts first.</param>
public sealed record DefinitionLinks(TextSpan Origin, ImmutableArray<DefinitionTarget> Targets);
