using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A Terraform module that a stack calls. Bindings derive a class per module.</summary>
public abstract class TerraformModule : TerraformElement, ITerraformDependable
{
    private readonly List<object> _providers = [];

    /// <summary>Adds a module.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="options">The source and inputs of the module.</param>
    /// <exception cref="InvalidOperationException">Two providers have the same alias, or the app does not know a local module.</exception>
    protected TerraformModule(Construct scope, string id, ITerraformModuleConfig options) : base(scope, id, "module")
    {
        SkipAssetCreationFromLocalModules = options.SkipAssetCreationFromLocalModules;
        Source = LocalModule.SourceOf(this, options.Source, options.SkipAssetCreationFromLocalModules == true);
        Version = options.Version;
        DependsOn = MetaArguments.Addresses(options.DependsOn);
        ForEach = options.ForEach;
        foreach (var provider in options.Providers ?? [])
        {
            _providers.Add(provider is ITerraformModuleProvider given
                ? new TerraformModuleProvider { Provider = given.Provider, ModuleAlias = given.ModuleAlias }
                : provider);
        }

        RefuseSameAlias();
    }

    /// <summary>The source of the module.</summary>
    public virtual string Source { get; }

    /// <summary>The version constraint.</summary>
    public virtual string? Version { get; }

    /// <summary>The providers passed to the module: <see cref="TerraformProvider"/> or <see cref="ITerraformModuleProvider"/>.</summary>
    public virtual object[]? Providers => _providers.Count == 0 ? null : [.. _providers];

    /// <summary>Whether a local module is referenced in place instead of copied.</summary>
    public virtual bool? SkipAssetCreationFromLocalModules { get; }

    /// <summary>The addresses of the dependencies, which must exist before.</summary>
    public virtual string[]? DependsOn { get; set; }

    /// <summary>One instance of the module per item.</summary>
    public virtual ITerraformIterator? ForEach { get; set; }

    /// <summary>Passes a provider to the module.</summary>
    /// <param name="provider">A <see cref="TerraformProvider"/> or <see cref="ITerraformModuleProvider"/>.</param>
    /// <exception cref="InvalidOperationException">Another provider has the same alias.</exception>
    public virtual void AddProvider(object provider)
    {
        _providers.Add(provider);
        RefuseSameAlias();
    }

    /// <summary>Returns an output of the module as a string.</summary>
    /// <param name="output">The name of the output.</param>
    public virtual string GetString(string output) => Token.AsString(InterpolationForOutput(output));

    /// <summary>Returns the expression for an output of the module.</summary>
    /// <param name="moduleOutput">The name of the output.</param>
    public virtual IResolvable InterpolationForOutput(string moduleOutput) =>
        ReferTo(() => ForEach is null ? $"{Address()}.{moduleOutput}" : $"{Address()}.*.{moduleOutput}");

    /// <inheritdoc/>
    public override object ToTerraform()
    {
        var arguments = new Dictionary<string, object>(SynthesizeAttributes(), StringComparer.Ordinal);
        Add("source", Source);
        Add("version", Version);
        Add("providers", ProvidersByAlias());
        Add("depends_on", DependsOn);
        Add("for_each", (ForEach as TerraformIterator)?.ForEachValue);
        return MetaArguments.Block("module", FriendlyUniqueId, WithMetadata(DeepMerge.Of(arguments, Overrides)));

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                arguments[name] = value;
            }
        }
    }

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata($"module.{Source}");

    /// <summary>Returns the input variables, by their Terraform names.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes() => new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    private static (string Alias, TerraformProvider Provider) Entry(object provider) => provider switch
    {
        TerraformProvider own => (own.TerraformResourceType, own),
        ITerraformModuleProvider given => ($"{given.Provider.TerraformResourceType}.{given.ModuleAlias}", given.Provider),
        _ => throw new ArgumentException($"A module takes TerraformProvider and ITerraformModuleProvider, not {provider.GetType()}."),
    };

    private Dictionary<string, object>? ProvidersByAlias() => _providers.Count == 0
        ? null
        : _providers.Select(Entry).ToDictionary(entry => entry.Alias, object (entry) => entry.Provider.Fqn, StringComparer.Ordinal);

    private void RefuseSameAlias()
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in _providers)
        {
            if (Entry(provider).Alias is var alias && !aliases.Add(alias))
            {
                throw new InvalidOperationException(
                    $"""
                    Multiple providers have the same alias: "{alias}"
                    A module knows its providers by alias. Give each an alias of its own with TerraformModuleProvider.
                    """);
            }
        }
    }
}
