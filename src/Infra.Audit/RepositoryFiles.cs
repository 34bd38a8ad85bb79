using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Audit;

/// <summary>The committed files, by path from the root, with <c>/</c>.</summary>
internal sealed class RepositoryFiles(string root)
{
    public bool Has(string path) => File.Exists(Full(path));

    public string[] Lines(string path) => File.ReadAllLines(Full(path));

    /// <summary>The files in a folder and below, in ordinal order; none where there is no such folder.</summary>
    public IReadOnlyList<string> Below(string folder, string pattern) => Directory.Exists(Full(folder))
        ? [.. Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads a file of JSON as something.</summary>
    /// <exception cref="InfraException">INFRA0321: it is no JSON, or not of that form.</exception>
    public T Json<T>(string path, Func<JsonNode, T> read)
    {
        try
        {
            return read(JsonNode.Parse(File.ReadAllBytes(Full(path)))!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentNullException)
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0321", path, "It can't be read as JSON of the form that is rendered.", "Run ./infra pipelines, and commit it."));
        }
    }

    /// <exception cref="InfraException">INFRA0320.</exception>
    public YamlMappingNode Yaml(string path)
    {
        try
        {
            using var reader = new StreamReader(Full(path));
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }]) return mapping;
        }
        catch (YamlException)
        {
            // Said below: whatever is wrong with it, it is no pipeline.
        }

        throw new InfraException(ExitCode.Failed, new Problem("INFRA0320", path, "It can't be read as a pipeline: one YAML document, a mapping.", "Run ./infra pipelines, and commit it."));
    }

    private string Full(string path) => Path.Combine(root, path);
}
