namespace HashiCorp.Cdktf;

/// <summary>Reads meta-arguments from a config and writes them.</summary>
internal static class MetaArguments
{
    private static readonly string[] OfDataSources = ["depends_on", "count", "provider", "lifecycle", "for_each"];
    private static readonly string[] OfResources = [.. OfDataSources, "connection"];

    public static object? Count(object? count) => count is TerraformCount ? count : Numbers.Of(count) ?? count;

    /// <summary>Returns the addresses of dependencies in the form for <c>depends_on</c>: without <c>${}</c>.</summary>
    public static string[]? Addresses(ITerraformDependable[]? dependables) =>
        dependables is null ? null : Array.ConvertAll(dependables, dependable => Token.AsString(new BareAddress(dependable.Fqn)));

    public static ITerraformResourceLifecycle? Copy(ITerraformResourceLifecycle? lifecycle) =>
        lifecycle is null ? null : (ITerraformResourceLifecycle)ArgumentValue.Copy(lifecycle);

    public static object? Copy(object? connection) => connection is null ? null : ArgumentValue.Copy(connection);

    public static object[]? Copy(object[]? provisioners) =>
        provisioners is null ? null : Array.ConvertAll(provisioners, provisioner => ArgumentValue.Copy(provisioner));

    /// <summary>Returns the meta-arguments that are set, with the given names for <c>depends_on</c> and <c>for_each</c>.</summary>
    /// <exception cref="InvalidOperationException">Both <c>count</c> and <c>for_each</c> are set.</exception>
    public static Dictionary<string, object> Of(TerraformTypedElement element, string dependsOn, string forEach)
    {
        if (element.Count is not null && element.ForEach is not null)
        {
            throw new InvalidOperationException(
                "forEach and count are both set, but they are mutually exclusive. You can only use either of them. "
                + $"Check the {(element is TerraformEphemeralResource ? "ephemeral resource" : "resource")} at path: {element.Node.Path}");
        }

        var arguments = new Dictionary<string, object>(StringComparer.Ordinal);
        Add(dependsOn, element.DependsOn);
        Add("count", element.Count is TerraformCount count ? count.ToTerraform() : element.Count);
        Add("provider", element.Provider?.Fqn);
        Add("lifecycle", element.LifecycleArguments);
        Add(forEach, (element.ForEach as TerraformIterator)?.ForEachValue);
        Add("connection", element.ProvisionerConnection);
        return arguments;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                arguments[name] = value;
            }
        }
    }

    /// <summary>Merges the meta-arguments into a resource's attributes. An attribute with the name of one that is not set is removed.</summary>
    public static Dictionary<string, object> Merge(TerraformTypedElement element, IDictionary<string, object> attributes)
    {
        var arguments = new Dictionary<string, object>(attributes, StringComparer.Ordinal);
        var meta = Of(element, "depends_on", "for_each");
        foreach (var name in element is TerraformResource ? OfResources : OfDataSources)
        {
            if (!meta.ContainsKey(name))
            {
                arguments.Remove(name);
            }
        }

        return meta.Count == 0 ? arguments : DeepMerge.Of(arguments, meta!);
    }

    /// <summary>Returns the provisioners with their types, in order.</summary>
    public static object[] Provisioners(object[] provisioners) => Array.ConvertAll(provisioners, provisioner =>
    {
        var arguments = ((TerraformStruct)provisioner).Arguments.ToDictionary();
        var type = (string)arguments["type"];
        arguments.Remove("type");
        return (object)new Dictionary<string, object>(StringComparer.Ordinal) { [type] = arguments };
    });

    /// <summary><c>{ type: { id: content } }</c></summary>
    public static Dictionary<string, object> Block(string type, string id, object content) => new(StringComparer.Ordinal)
    {
        [type] = new Dictionary<string, object>(StringComparer.Ordinal) { [id] = content },
    };

    /// <summary>Returns the lifecycle settings by their Terraform names; addresses replace the resources that trigger a replacement.</summary>
    public static Dictionary<string, object>? Lifecycle(ITerraformResourceLifecycle? lifecycle)
    {
        if (lifecycle is null)
        {
            return null;
        }

        var arguments = TerraformStruct.ArgumentsOf(lifecycle).ToDictionary();
        if (lifecycle.ReplaceTriggeredBy is { } triggers)
        {
            arguments["replace_triggered_by"] = Array.ConvertAll(triggers, trigger => trigger is ITerraformDependable other ? other.Fqn : trigger);
        }

        return arguments;
    }
}
