using Infra.Bindings.Generation;
using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Trimming;

/// <summary>Finds the types of a provider that sources name, by alias (<c>AwsVpcConfig</c>) or by namespace (<c>Providers.Aws.Vpc</c>).</summary>
public sealed class NamedTypes(ProviderSchema provider)
{
    private readonly ProviderWriter _writer = new(provider);

    /// <summary>The types, as <c>resource aws_vpc</c>, <c>data aws_ami</c>, <c>ephemeral aws_ssm_parameter</c>.</summary>
    public IReadOnlySet<string> In(SourceNames sources)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        var beside = sources.Beside(Names.Pascal(provider.Name));
        var prefixes = sources.All.SelectMany(Prefixes).ToHashSet();
        foreach (var (kind, type) in Types())
        {
            var (@namespace, @class, _) = ModuleNames.Of(provider, kind, type);
            if (beside.Contains(@namespace) || (prefixes.Contains(_writer.Alias(@class)) && HasAlias(kind, type, sources)))
                named.Add(ModuleNames.KeyOf(kind, type));
        }

        return named;
    }

    /// <summary>The names of its constructs and structs begin with the name of the construct; whether one of them is meant takes a closer look.</summary>
    private bool HasAlias(ModuleKind kind, string type, SourceNames sources) =>
        _writer.Aliases(_writer.Module(kind, type)).Any(alias => !sources.Declared.Contains(alias.Name) && (sources.All.Contains(alias.Name) || sources.All.Contains($"{alias.Name}_")));

    private IEnumerable<(ModuleKind, string)> Types() =>
    [
        .. provider.Resources.Keys.Select(type => (ModuleKind.Resource, type)),
        .. provider.DataSources.Keys.Select(type => (ModuleKind.DataSource, type)),
        .. provider.EphemeralResources.Keys.Select(type => (ModuleKind.Ephemeral, type)),
    ];

    private static IEnumerable<string> Prefixes(string name)
    {
        for (var end = 1; end < name.Length; end++)
        {
            if (char.IsAsciiLetterUpper(name[end]) || name[end] == '_') yield return name[..end];
        }

        yield return name;
    }
}
