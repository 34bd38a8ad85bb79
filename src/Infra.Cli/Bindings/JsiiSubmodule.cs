using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra.Cli.Bindings;

/// <summary>A submodule of a provider package: a resource, a data source, or the provider itself.</summary>
/// <param name="Name">The name, such as <c>s3Bucket</c>.</param>
/// <param name="Folder">The folder below <c>lib/</c>, such as <c>s3-bucket</c>.</param>
/// <param name="TerraformName">The Terraform name, such as <c>aws_s3_bucket</c> or <c>data.aws_partition</c>; <c>provider</c> for the provider.</param>
internal sealed partial record JsiiSubmodule(string Name, string Folder, string TerraformName)
{
    /// <summary>Whether this is the provider itself, which is always kept.</summary>
    public bool IsProvider => TerraformName == "provider";

    /// <summary>The last part of the .NET namespace: <c>S3Bucket</c>.</summary>
    public string Namespace => char.ToUpperInvariant(Name[0]) + Name[1..];

    public static JsiiSubmodule Read(string name, JsonElement element)
    {
        // symbolId is "src/s3-bucket/index:"; the heading of the readme is the Terraform name, with "data_" before a data source's.
        var folder = element.GetProperty("symbolId").GetString()!.Split('/')[1];
        var heading = Heading().Match(element.TryGetProperty("readme", out var readme) ? readme.GetProperty("markdown").GetString()! : "").Groups[1].Value;
        return new(name, folder, heading.StartsWith("data_", StringComparison.Ordinal) ? $"data.{heading["data_".Length..]}" : heading);
    }

    [GeneratedRegex("^# `([^`]+)`")]
    private static partial Regex Heading();
}
