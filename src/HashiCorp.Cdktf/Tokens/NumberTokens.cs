using System.Globalization;
using System.Text.RegularExpressions;

namespace HashiCorp.Cdktf;

/// <summary>Finds number tokens embedded in strings.</summary>
internal static partial class NumberTokens
{
    /// <summary>Returns the first number token in <paramref name="text"/> at or after <paramref name="from"/>.</summary>
    /// <param name="text">The string.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="start">The start of the number.</param>
    /// <param name="end">The position after it.</param>
    public static IResolvable? FindIn(string text, int from, out int start, out int end)
    {
        (start, end) = (-1, -1);

        // A cheap check that excludes almost every string: all number tokens have this exponent.
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
