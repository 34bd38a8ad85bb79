using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Schemas;
using Infra.Schemas.Storage;

namespace Infra.Deployment.Secrets;

/// <summary>
/// Decides which outputs of a stack are sensitive at their source. Terraform does not pass this on to readers of a state, and the outputs
/// through which stacks read each other are all marked, so what they refer to decides.
/// </summary>
/// <param name="json">The stack's <c>cdk.tf.json</c>.</param>
/// <param name="isSecretRead">Whether a value read from another stack is sensitive, by the names of the data source and the output.</param>
internal sealed partial class SecretOutputs(JsonObject json, Func<string, string, bool> isSecretRead)
{
    private const string CrossStack = "cross-stack-output-";

    /// <summary>Whether an output is sensitive.</summary>
    public bool IsSecret(string output) => json["output"]?[output] is JsonObject body
        && (((bool?)body["sensitive"] == true && !output.StartsWith(CrossStack, StringComparison.Ordinal)) || HoldsSecret(body["value"], []));

    private bool HoldsSecret(JsonNode? value, HashSet<string> locals) => value switch
    {
        JsonObject map => map.Any(member => HoldsSecret(member.Value, locals)),
        JsonArray list => list.Any(item => HoldsSecret(item, locals)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => IsSecretText(text.GetValue<string>(), locals),
        _ => false,
    };

    private bool IsSecretText(string text, HashSet<string> locals) => text.Contains("${", StringComparison.Ordinal)
        && (SensitiveFunction().IsMatch(text) || Reference().Matches(text).Any(reference => IsSecretReference(reference, locals)));

    private bool IsSecretReference(Match reference, HashSet<string> locals)
    {
        var (type, name) = (reference.Groups["type"].Value, reference.Groups["name"].Value);
        List<string> path = [.. Step().Matches(reference.Groups["path"].Value).Select(step => step.Groups["word"].Success ? step.Groups["word"].Value : step.Groups["key"].Value)];
        if (type == "var") return (bool?)json["variable"]?[name]?["sensitive"] == true;
        if (type == "local") return locals.Add(name) && HoldsSecret(json["locals"]?[name], locals);
        if (type == "terraform_remote_state") return path is ["outputs", var output, ..] && isSecretRead(name, output);
        return SchemaOf(type, reference.Groups["data"].Success) is { } schema && IsSecretPath(type, schema, path);
    }

    private static BlockSchema? SchemaOf(string type, bool isData)
    {
        var provider = SchemaStore.Providers.Where(name => type.StartsWith($"{name}_", StringComparison.Ordinal) || type == name).MaxBy(name => name.Length);
        return provider is null ? null : (isData ? SchemaStore.Load(provider).DataSources : SchemaStore.Load(provider).Resources).GetValueOrDefault(type);
    }

    /// <summary>Reading a value as a whole includes everything below it.</summary>
    private static bool IsSecretPath(string type, BlockSchema block, IEnumerable<string> path)
    {
        foreach (var step in path)
        {
            if (block.Attributes.TryGetValue(step, out var attribute))
            {
                if (SecretNames.IsSecret(type, step, attribute)) return true;
                if (attribute.Nested is not { } nested) return false;
                block = nested.Members;
            }
            else if (block.Blocks.TryGetValue(step, out var inner))
            {
                block = inner.Block;
            }
        }

        return HasSecret(type, block);
    }

    private static bool HasSecret(string type, BlockSchema block) =>
        block.Attributes.Any(attribute => SecretNames.IsSecret(type, attribute.Key, attribute.Value) || (attribute.Value.Nested is { } nested && HasSecret(type, nested.Members)))
        || block.Blocks.Values.Any(inner => inner.SameAs is null && HasSecret(type, inner.Block));

    [GeneratedRegex("""(?<![\w.-])(?<data>data\.)?(?<type>[a-z][a-z0-9_]*)\.(?<name>[A-Za-z_][\w-]*)(?<path>(?:\.[\w*-]+|\[[^\]]*\])*)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""\.(?<word>[\w*-]+)|\["(?<key>[^"]*)"\]""")]
    private static partial Regex Step();

    [GeneratedRegex(@"(?<!\w)sensitive\(")]
    private static partial Regex SensitiveFunction();
}
