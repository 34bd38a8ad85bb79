namespace HashiCorp.Cdktf;

/// <summary>The metadata of a stack under <c>//</c>: version, name, backend, overrides, imports, moves and the location of outputs.</summary>
internal sealed class StackMetadata(TerraformStack stack)
{
    private readonly Dictionary<string, object> _outputs = new(StringComparer.Ordinal);
    private Dictionary<string, object> _metadata = new(StringComparer.Ordinal)
    {
        ["version"] = stack.Node.TryGetContext("cdktfVersion") as string ?? Toolkit.Version,
        ["stackName"] = stack.Node.Id,
        ["backend"] = "local",
    };

    /// <summary>Adds the metadata of an element.</summary>
    public void Add(TerraformElement element)
    {
        if (element.ToMetadata() is IDictionary<string, object> { Count: > 0 } metadata)
        {
            _metadata = DeepMerge.Of(_metadata, metadata!);
        }

        if (element is TerraformOutput output)
        {
            AddOutput(output);
        }
    }

    public Dictionary<string, object> ToDictionary(Dictionary<string, object?> overrides)
    {
        if (overrides.Count > 0)
        {
            _metadata = DeepMerge.Of(
                _metadata,
                [new("overrides", new Dictionary<string, object>(StringComparer.Ordinal) { ["stack"] = overrides.Keys.ToArray() })]);
        }

        return new Dictionary<string, object>(StringComparer.Ordinal) { ["metadata"] = _metadata, ["outputs"] = _outputs };
    }

    // The outputs are a tree like that of the constructs, with logical ids as leaves.
    private void AddOutput(TerraformOutput output)
    {
        var place = _outputs;
        foreach (var scope in output.Node.Scopes[..^1])
        {
            if (scope.Node.Id.Length == 0)
            {
                continue;
            }

            if (!place.TryGetValue(scope.Node.Id, out var next))
            {
                place[scope.Node.Id] = next = new Dictionary<string, object>(StringComparer.Ordinal);
            }

            place = (Dictionary<string, object>)next;
        }

        place[output.Node.Id] = output.FriendlyUniqueId;
    }
}
