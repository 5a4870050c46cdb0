using System.Collections.Immutable;
using Apparatus.Language.Features.Terms;

namespace Apparatus.Commands;

/// <summary>The editions that a request names.</summary>
/// <param name="Scopes">Each edition once, with its files that were asked for.</param>
/// <param name="Problems">Why a path that was asked for could not be looked at, each one sentence that names it; empty when all could.</param>
internal sealed record LoadedEditions(ImmutableArray<EditionScope> Scopes, ImmutableArray<string> Problems);
