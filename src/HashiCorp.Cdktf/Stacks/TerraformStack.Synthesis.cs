using Constructs;

namespace HashiCorp.Cdktf;

/// <content>The configuration: what the elements write, merged, with its tokens resolved.</content>
public partial class TerraformStack
{
    /// <summary>The backend of the stack; a local one is made when there is none.</summary>
    public virtual TerraformBackend EnsureBackendExists() => Constructs().OfType<TerraformBackend>().FirstOrDefault() ?? new LocalBackend(this, new LocalBackendConfig());

    /// <summary>
    /// Resolves the configuration once, so that what other stacks read of this one, and this one of others, exists before anything is written.
    /// </summary>
    public virtual void PrepareStack()
    {
        var configuration = Configuration();
        ValueResolver.Resolve(this, configuration, preparing: true);
    }

    /// <summary>The configuration of the stack, its tokens resolved.</summary>
    public virtual object ToTerraform() => ValueResolver.Resolve(this, Configuration())!;

    /// <summary>Refused: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual IDictionary<string, object> ToHclTerraform() => throw HclOutput.NotSupported();

    /// <summary>Runs the checks of all constructs in the stack.</summary>
    /// <exception cref="InvalidOperationException">A check found something. The message has all findings.</exception>
    public virtual void RunAllValidations()
    {
        var errors = Constructs()
            .SelectMany(construct => construct.Node.Validate().Select(error => $"  [{construct.Node.Path}] {error}"))
            .ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(
                $"""
                Validation failed with the following errors:
                {string.Join('\n', errors)}

                If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
                """);
        }
    }

    /// <summary>All constructs of the stack, parents first. Stacks within it are left out.</summary>
    internal IEnumerable<IConstruct> Constructs() => StackTree.Walk(this);

    private Dictionary<string, object> Configuration()
    {
        var merger = new ConfigurationMerger();
        var metadata = new StackMetadata(this);
        foreach (var construct in Constructs())
        {
            if (construct is TerraformElement element)
            {
                merger.Add((IDictionary<string, object>)element.ToTerraform());
                metadata.Add(element);
            }
        }

        return merger.Merged(metadata.ToDictionary(_overrides), _overrides);
    }
}
