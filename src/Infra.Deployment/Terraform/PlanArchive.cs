using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Infra.Deployment.Terraform;

/// <summary>A plan file as <c>terraform plan -out</c> writes it: an archive that also holds the state it was made against.</summary>
/// <param name="Content">The file's bytes.</param>
internal sealed record PlanArchive(byte[] Content)
{
    /// <summary>SHA-256 of the file.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Lineage and serial of the state that the plan was made against.</summary>
    public (string Lineage, long Serial) State()
    {
        using var archive = new ZipArchive(new MemoryStream(Content));
        using var state = JsonDocument.Parse(archive.GetEntry("tfstate")!.Open());
        return (state.RootElement.GetProperty("lineage").GetString() ?? "", state.RootElement.GetProperty("serial").GetInt64());
    }
}
