using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Bench.Measuring;

/// <summary>Programs can be compared only if they do the same.</summary>
internal static class Agreement
{
    /// <summary>Checks that several outputs hold the same stacks with the same resources, argument by argument.</summary>
    /// <returns>How many resources each of them holds.</returns>
    /// <exception cref="InfraException">INFRA0504: an output differs from the first.</exception>
    public static int Check(IReadOnlyList<string> outputs)
    {
        var expected = Resources(outputs[0]);
        foreach (var output in outputs.Skip(1))
        {
            var actual = Resources(output);
            var differing = expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal).FirstOrDefault(
                address => !expected.TryGetValue(address, out var one) || !actual.TryGetValue(address, out var other) || !JsonNode.DeepEquals(one, other));
            if (differing is null) continue;
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA0504", differing, $"It is not the same in {outputs[0]} and {output}.", "Make the programs describe the same resources."));
        }

        return expected.Count;
    }

    private static Dictionary<string, JsonNode> Resources(string output)
    {
        var resources = new Dictionary<string, JsonNode>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(output, "stacks")))
        {
            var stack = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "cdk.tf.json")))!;
            foreach (var (type, named) in stack["resource"]!.AsObject())
                foreach (var (name, resource) in named!.AsObject())
                {
                    // Where the construct is; no part of what Terraform is told.
                    resource!.AsObject().Remove("//");
                    resources.Add($"{Path.GetFileName(folder)}/{type}.{name}", resource);
                }
        }

        return resources;
    }
}
