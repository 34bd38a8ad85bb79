using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Audit;

/// <summary>The committed files, by path relative to the repository root, with <c>/</c>.</summary>
internal sealed class RepositoryFiles(string root)
{
    public bool Has(string path) => File.Exists(Full(path));

    public string[] Lines(string path) => File.ReadAllLines(Full(path));

    /// <summary>Returns the files in a folder and its subfolders, in ordinal order; empty if the folder does not exist.</summary>
    public IReadOnlyList<string> Below(string folder, string pattern) => Directory.Exists(Full(folder))
        ? [.. Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads a JSON file.</summary>
    /// <exception cref="InfraException">INFRA0321: the file is not JSON, or not of the expected form.</exception>
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

    /// <exception cref="InfraException">INFRA0320: the file is not valid YAML.</exception>
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
            // Reported below: for any error, the file is not a pipeline.
        }

        throw new InfraException(ExitCode.Failed, new Problem("INFRA0320", path, "It can't be read as a pipeline: one YAML document, a mapping.", "Run ./infra pipelines, and commit it."));
    }

    private string Full(string path) => Path.Combine(root, path);
}
