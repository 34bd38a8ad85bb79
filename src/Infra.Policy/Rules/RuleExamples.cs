using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Policy.Model;
using Infra.Policy.Reading;

namespace Infra.Policy.Rules;

/// <summary>
/// Hardened examples that every rule accepts: a stack for each file in <c>Examples/CLOUD</c>. Each rule is shown them as they are, and with
/// each value that it reads broken.
/// </summary>
public static class RuleExamples
{
    private const string Prefix = "Infra.Policy.Examples.";
    private const string Suffix = ".tf.json";
    private const string Environment = "prod";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Assembly Own = typeof(RuleExamples).Assembly;

    /// <summary>All of them, as one estate.</summary>
    public static PolicyEstate Estate { get; } = new(
        [.. Own.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)],
        EstateFile.Parse(Text($"{Prefix}estate.json")));

    /// <summary>A resource that a rule passes, and the same as it does not; null where the rule reads nothing of the examples.</summary>
    public static (string Passing, string Failing)? Of(Rule rule)
    {
        if (rule is { Passing: { } passing, Failing: { } failing }) return (passing, failing);
        var mutant = rule.Checks.SelectMany(check => check.Mutants(Estate)).FirstOrDefault();
        return mutant is null ? null : (Show(mutant.Removed.FirstOrDefault()), Show(mutant.Added.FirstOrDefault()));
    }

    private static string Show(PolicyResource? resource) => resource is null ? "no such resource" : $"{resource.Address} {resource.Body.ToJsonString(Indented)}";

    private static PolicyStack Read(string name)
    {
        var parts = name[Prefix.Length..^Suffix.Length].Split('.');
        var stack = $"{parts[0]}-{Environment}-{parts[1]}";
        return SynthReader.Read(new(stack, parts[0], Environment, parts[1], $"{parts[0]}/{Environment}/{parts[1]}/terraform.tfstate"), JsonNode.Parse(Text(name))!.AsObject());
    }

    private static string Text(string name)
    {
        using var text = new StreamReader(Own.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }
}
