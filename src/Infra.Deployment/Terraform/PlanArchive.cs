using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Infra.Deployment.Terraform;

/// <summary>A plan file from <c>terraform plan -out</c>: an archive that includes the state it was made against.</summary>
/// <param name="Content">The bytes of the file.</param>
internal sealed record PlanArchive(byte[] Content)
{
    /// <summary>The SHA-256 of the file.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Returns the lineage and serial of the state that the plan was made against.</summary>
    public (string Lineage, long Serial) State()
    {
        using var archive = new ZipArchive(new MemoryStream(Content));
        using var state = JsonDocument.Parse(archive.GetEntry("tfstate")!.Open());
        return (state.RootElement.GetProperty("lineage").GetString() ?? "", state.RootElement.GetProperty("serial").GetInt64());
    }
}
