using System.Collections.Generic;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Completion;

/// <summary>A cursor in a map or list between braces or brackets of one line: <c>a: {name: Author, numb|}</c>.</summary>
internal static class FlowCursor
{
    /// <summary>The place of the cursor; null where it stands behind the closing bracket, or in a comment.</summary>
    /// <param name="context">The place.</param>
    /// <param name="path">The keys down to the map or list.</param>
    /// <param name="start">The column of its opening bracket.</param>
    public static SettingCursor? Find(CompletionContext context, ImmutableArray<string> path, int start)
    {
        var before = context.Before;
        var open = new Stack<Frame>();
        for (var i = start; i < before.Length; i++)
        {
            switch (before[i])
            {
                case '"' or '\'' when open.TryPeek(out var frame) && before[frame.Token..i].Trim().Length == 0:
                    var close = before.IndexOf(before[i], i + 1);
                    i = close < 0 ? before.Length : close;
                    break;
                case '{' or '[':
                    var key = open.TryPeek(out var outer) ? outer.Key : null;
                    open.Push(new Frame(before[i] == '{', i + 1, key is null ? (outer?.Path ?? path) : (outer?.Path ?? path).Add(key)));
                    break;
                case '}' or ']':
                    open.TryPop(out _);
                    if (open.Count == 0)
                    {
                        return null;
                    }

                    break;
                case ',' when open.TryPeek(out var frame):
                    frame.Key = null;
                    frame.Token = i + 1;
                    break;
                case ':' when open.TryPeek(out var frame) && frame is { IsMap: true, Key: null } && (i + 1 == before.Length || before[i + 1] == ' '):
                    frame.Key = before[frame.Token..i].Trim().Trim('"', '\'');
                    frame.Keys.Add(frame.Key);
                    frame.Token = i + 1;
                    break;
                case '#' when i > 0 && before[i - 1] == ' ':
                    return null;
            }
        }

        return open.TryPeek(out var last) ? At(context, last) : null;
    }

    private static SettingCursor? At(CompletionContext context, Frame frame)
    {
        var written = context.Before[frame.Token..];
        var start = context.Before.Length - written.TrimStart(' ').Length;
        if (!frame.IsMap || frame.Key is not null)
        {
            var path = frame.Key is null ? frame.Path : frame.Path.Add(frame.Key);
            return SettingCursor.Scalar(context, path, start, ",}]") is { } value
                ? value with { IsFlow = true, NeedsSpace = written.Length == 0 && context.Before[^1] == ':' }
                : null;
        }

        var stop = context.After.IndexOfAny([' ', ':', ',', '}', ']']);
        var end = stop < 0 ? context.Line.End : context.Offset + stop;
        return new SettingCursor
        {
            Path = frame.Path,
            Position = SettingPosition.Key,
            Typed = context.Before[start..],
            Span = TextSpan.FromBounds(context.Line.Start + start, end),
            IsFlow = true,
            HasColon = end < context.Line.End && context.Content[end] == ':',
            Siblings = [.. frame.Keys],
        };
    }

    private sealed class Frame(bool isMap, int token, ImmutableArray<string> path)
    {
        public bool IsMap => isMap;

        public ImmutableArray<string> Path => path;

        // Where the key or value begins that is being read.
        public int Token { get; set; } = token;

        public string? Key { get; set; }

        public List<string> Keys { get; } = [];
    }
}
