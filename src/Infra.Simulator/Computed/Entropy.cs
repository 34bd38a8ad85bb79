using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Infra.Simulator.Computed;

/// <summary>
/// Generates values that look random but follow from a seed: rehearsing the same estate twice gives the same ids, so the reports can be
/// compared.
/// </summary>
internal static class Entropy
{
    private static readonly UInt128 Ten38 = UInt128.Parse("100000000000000000000000000000000000000");

    /// <summary>
    /// Returns a value of the kind that a token names: <c>hex17</c>, <c>upper20</c>, <c>digits12</c>, <c>uuid</c>, <c>base64</c>,
    /// <c>ip</c>, <c>publicip</c>; null if the token is unknown.
    /// </summary>
    public static string? Of(string token, string seed)
    {
        var bytes = SHA512.HashData(Encoding.UTF8.GetBytes($"{token}|{seed}"));
        return token switch
        {
            "uuid" => new Guid(bytes.AsSpan(0, 16)).ToString(),
            "base64" => Convert.ToBase64String(bytes.AsSpan(0, 48)),
            "ip" => $"10.{bytes[0]}.{bytes[1]}.{(bytes[2] % 250) + 4}",
            "publicip" => $"203.0.113.{(bytes[2] % 250) + 4}",
            _ when Length(token, "hex") is { } length => Convert.ToHexStringLower(bytes)[..length],
            _ when Length(token, "upper") is { } length => Convert.ToHexString(bytes)[..length],
            _ when Length(token, "digits") is { } length => Digits(bytes)[..length],
            _ => null,
        };
    }

    private static int? Length(string token, string kind) =>
        token.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(token.AsSpan(kind.Length), out var length) ? length : null;

    /// <summary>Returns up to 39 digits without leading zeros.</summary>
    private static string Digits(ReadOnlySpan<byte> bytes) => $"1{BinaryPrimitives.ReadUInt128BigEndian(bytes) % Ten38:d38}";
}
