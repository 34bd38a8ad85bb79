using System.Globalization;
using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary>Finds numbers that hide a token and were put into a string.</summary>
internal static partial class NumberTokens
{
    /// <summary>The first number token of <paramref name="text"/> from <paramref name="from"/> on.</summary>
    /// <param name="text">The string.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">The position after it.</param>
    public static IResolvable? FindIn(string text, int from, out int start, out int end)
    {
        (start, end) = (-1, -1);

        // Cheap refusal of almost every string: all number tokens have this exponent.
        if (!text.AsSpan(from).Contains("e+298", StringComparison.Ordinal))
        {
            return null;
        }

        for (var match = Number().Match(text, from); match.Success; match = match.NextMatch())
        {
            if (TokenRegistry.FindNumber(double.Parse(match.ValueSpan, CultureInfo.InvariantCulture)) is { } token)
            {
                (start, end) = (match.Index, match.Index + match.Length);
                return token;
            }
        }

        return null;
    }

    [GeneratedRegex(@"-\d+(?:\.\d+)?e\+298")]
    private static partial Regex Number();
}
