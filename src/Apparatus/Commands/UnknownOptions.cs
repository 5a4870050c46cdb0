using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Apparatus.Commands;

/// <summary>Finds mistyped options among paths and phrases: an argument that takes any word takes those too.</summary>
internal static class UnknownOptions
{
    /// <summary>Refuses words of an argument that begin with a hyphen; after <c>--</c> every word is one of the argument.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="command">The command.</param>
    /// <param name="argument">Its argument that takes any word.</param>
    /// <param name="general">An option of the whole program, which may be meant too.</param>
    /// <exception cref="UsageException">There is such a word.</exception>
    public static void Refuse(ParseResult parsed, Command command, Argument argument, Option general)
    {
        var words = parsed.GetResult(argument)?.Tokens ?? [];
        foreach (var token in parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Value.Length > 1 && token.Value.StartsWith('-') && words.Any(word => ReferenceEquals(word, token)))
            {
                var names = command.Options.Select(option => option.Name).Append(general.Name);
                throw new UsageException($"There is no option ‘{token.Value}’.{NearNames.Hint(token.Value, names)}");
            }
        }
    }
}
