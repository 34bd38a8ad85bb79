using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Testing.Forges;

/// <summary>A GitHub App: it proves with a signature who it is, and gets a token for a while.</summary>
public sealed class FakeApp : IDisposable
{
    /// <summary>Its id.</summary>
    public const string ClientId = "Iv23liLynxInfraBot";

    private readonly RSA _key = RSA.Create(2048);

    /// <summary>Its key, as GitHub gives it out.</summary>
    public string PrivateKey => _key.ExportRSAPrivateKeyPem();

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Whether a header is signed by it, names it, and holds now for at most ten minutes.</summary>
    public bool Accepts(string? authorization, DateTimeOffset now)
    {
        if (authorization?.Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var header, var claims, var signature]) return false;
        var signed = Encoding.ASCII.GetBytes($"{header}.{claims}");
        if (!_key.VerifyData(signed, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return false;
        var said = JsonNode.Parse(Base64Url.DecodeFromChars(claims))!;
        var (from, until) = (DateTimeOffset.FromUnixTimeSeconds((long)said["iat"]!), DateTimeOffset.FromUnixTimeSeconds((long)said["exp"]!));
        return (string?)said["iss"] == ClientId && from <= now && now < until && until - from <= TimeSpan.FromMinutes(10);
    }
}
