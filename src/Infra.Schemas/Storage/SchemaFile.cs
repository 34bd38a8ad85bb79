using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Schemas.Storage;

/// <summary>
/// The storage format of a provider schema: text with one line per type, ordered by kind and name, compressed with Brotli. The first line
/// identifies the provider; the others are <c>KIND NAME JSON</c>, so that only the requested types are parsed.
/// </summary>
public static class SchemaFile
{
    /// <summary>The version of the format. Other versions are rejected.</summary>
    public const int Format = 1;

    /// <summary>The file extension, after the provider's name and version: <c>aws-6.66.0.schema.br</c>.</summary>
    public const string Extension = ".schema.br";

    /// <summary>Returns the file name of a schema.</summary>
    public static string NameOf(ProviderSchema schema) => $"{schema.Name}-{schema.Version}{Extension}";

    /// <summary>Writes a schema. The same schema gives the same text.</summary>
    public static string Write(ProviderSchema schema)
    {
        var text = new StringBuilder();
        var header = new JsonObject
        {
            ["format"] = Format, ["source"] = schema.Source, ["version"] = schema.Version, ["origin"] = schema.Origin,
        };
        if (schema.RequiredSource is { } required) header["required"] = required;
        if (schema.ClassNames.Count > 0)
            header["names"] = new JsonObject(schema.ClassNames.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        text.Append(header.ToJsonString(BlockJson.Options)).Append('\n');
        text.Append("provider ").Append(schema.Name).Append(' ').Append(BlockJson.Write(schema.Configuration)).Append('\n');
        Append("resource", schema.Resources, BlockJson.Write);
        Append("data", schema.DataSources, BlockJson.Write);
        Append("ephemeral", schema.EphemeralResources, BlockJson.Write);
        Append("function", schema.Functions, FunctionJson.Write);
        return text.ToString();

        void Append<T>(string kind, IReadOnlyDictionary<string, T> types, Func<T, string> write)
        {
            foreach (var (name, type) in types.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                text.Append(kind).Append(' ').Append(name).Append(' ').Append(write(type)).Append('\n');
        }
    }

    /// <summary>Writes a schema, compressed.</summary>
    public static byte[] Compress(ProviderSchema schema)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
            brotli.Write(Encoding.UTF8.GetBytes(Write(schema)));
        return compressed.ToArray();
    }

    /// <summary>Reads a compressed schema.</summary>
    /// <exception cref="FormatException">The content is not a schema, or has another format version.</exception>
    public static ProviderSchema Decompress(Stream compressed)
    {
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads an uncompressed schema. Types are parsed on first use.</summary>
    /// <exception cref="FormatException">The text is not a schema, or has another format version.</exception>
    public static ProviderSchema Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = ReadHeader(lines);
        var types = lines.Skip(1).Select(line => line.Split(' ', 3)).ToLookup(parts => parts[0]);
        return new(
            (string)header["source"]!,
            (string)header["version"]!,
            (string)header["origin"]!,
            BlockJson.Read(types["provider"].Single()[2]),
            Lazily("resource", BlockJson.Read),
            Lazily("data", BlockJson.Read),
            Lazily("ephemeral", BlockJson.Read),
            Lazily("function", FunctionJson.Read))
        {
            RequiredSource = (string?)header["required"],
            ClassNames = (header["names"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => (string)pair.Value!),
        };

        LazyTypes<T> Lazily<T>(string kind, Func<string, T> read) => new(types[kind].ToDictionary(parts => parts[1], parts => parts[2]), read);
    }

    private static JsonNode ReadHeader(string[] lines)
    {
        try
        {
            var header = JsonNode.Parse(lines[0])!;
            if ((int)header["format"]! == Format) return header;
            throw new FormatException($"The schema file has format {header["format"]}; this version reads format {Format}.");
        }
        catch (Exception e) when (e is JsonException or IndexOutOfRangeException or NullReferenceException or InvalidOperationException)
        {
            throw new FormatException("This is not a schema file.", e);
        }
    }
}
