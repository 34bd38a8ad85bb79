using System.Globalization;

namespace HashiCorp.Cdktf;

/// <summary>
/// Registers every token with a number, and encodes tokens as strings, numbers, lists or maps until they are resolved.
/// </summary>
internal static class TokenRegistry
{
    public const string StringStart = "${TfToken[";
    public const string ListStart = "#{TfToken[";
    public const string MapStart = "&{TfToken[";
    public const string End = "]}";

    // A number token is a double whose first 16 bits are one of these. The rest is the number of the token.
    private const ulong NumberMark = 0xfdff_0000_0000_0000;
    private const ulong NumberListMark = 0xfbff_0000_0000_0000;
    private const ulong MarkBits = 0xffff_0000_0000_0000;

    private static readonly Lock Gate = new();
    private static readonly List<IResolvable> Tokens = [];

    public static string Register(IResolvable token, string? hint) => $"{StringStart}{Key(token, hint)}{End}";

    public static string[] RegisterList(IResolvable token, string? hint) => [$"{ListStart}{Key(token, hint)}{End}"];

    public static Dictionary<string, T> RegisterMap<T>(IResolvable token, T value, string? hint) =>
        new(StringComparer.Ordinal) { [$"{MapStart}{Key(token, hint)}{End}"] = value };

    public static double RegisterNumber(IResolvable token) => Number(NumberMark, token);

    public static double[] RegisterNumberList(IResolvable token) => [Number(NumberListMark, token)];

    public static IResolvable? FindNumber(double number) => Find(NumberMark, number);

    public static IResolvable? FindNumberList(double[] list) => list is [var number] ? Find(NumberListMark, number) : null;

    public static IResolvable? FindList(string[] list) => list is [var only] ? FindWhole(only, ListStart) : null;

    /// <summary>Returns the token that a list of any values encodes.</summary>
    public static IResolvable? FindList(object?[] list) => list switch
    {
        [string only] => FindWhole(only, ListStart),
        [double only] => Find(NumberListMark, only),
        _ => null,
    };

    /// <summary>Returns the token of a text that consists only of the token.</summary>
    public static IResolvable? FindWhole(string text) => FindWhole(text, StringStart);

    public static IResolvable? FindMapKey(string key) => FindWhole(key, MapStart);

    /// <summary>Reads the token at <paramref name="start"/>, where a token prefix was found.</summary>
    /// <returns>The token and the position after it, or <see langword="null"/> if there is no token.</returns>
    public static IResolvable? Read(string text, int start, out int end)
    {
        var from = start + StringStart.Length;
        end = text.IndexOf(End, from, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var key = text.AsSpan(from, end - from);
        end += End.Length;
        return key.IndexOfAnyExcept(KeyCharacters) < 0 ? Get(key) : null;
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:_-");

    private static IResolvable? FindWhole(string text, string mark)
    {
        if (!text.StartsWith(mark, StringComparison.Ordinal))
        {
            return null;
        }

        var token = Read(text, 0, out var end);
        return end == text.Length ? token : null;
    }

    private static string Key(IResolvable token, string? hint)
    {
        var name = string.IsNullOrEmpty(hint)
            ? "TOKEN"
            : string.Create(hint.Length, hint, static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = KeyCharacters.Contains(text[i]) ? text[i] : '.';
                }
            });
        return $"{name}.{Add(token).ToString(CultureInfo.InvariantCulture)}";
    }

    private static IResolvable Get(ReadOnlySpan<char> key)
    {
        var digits = key[(key.LastIndexOf('.') + 1)..];
        lock (Gate)
        {
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Tokens.Count
                ? Tokens[number]
                : throw TokenErrors.UnknownKey(key.ToString());
        }
    }

    private static int Add(IResolvable token)
    {
        lock (Gate)
        {
            Tokens.Add(token);
            return Tokens.Count - 1;
        }
    }

    private static double Number(ulong mark, IResolvable token) => BitConverter.UInt64BitsToDouble(mark | (uint)Add(token));

    private static IResolvable? Find(ulong mark, double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);
        if ((bits & MarkBits) != mark)
        {
            return null;
        }

        lock (Gate)
        {
            var index = bits & ~MarkBits;
            return index < (ulong)Tokens.Count ? Tokens[(int)index] : null;
        }
    }
}
