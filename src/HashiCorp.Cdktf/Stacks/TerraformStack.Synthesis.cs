using Constructs;

namespace HashiCorp.Cdktf;

/// <content>The configuration: the merged output of the elements, with its tokens resolved.</content>
public partial class TerraformStack
{
    /// <summary>Returns the backend of the stack, creating a local one if there is none.</summary>
    public virtual TerraformBackend EnsureBackendExists() => Constructs().OfType<TerraformBackend>().FirstOrDefault() ?? new LocalBackend(this, new LocalBackendConfig());

    /// <summary>
    /// Resolves the configuration once, so that all references between stacks exist before anything is written.
    /// </summary>
    public virtual void PrepareStack()
    {
        var configuration = Configuration();
        ValueResolver.Resolve(this, configuration, preparing: true);
    }

    /// <summary>Returns the configuration of the stack, with its tokens resolved.</summary>
    public virtual object ToTerraform() => ValueResolver.Resolve(this, Configuration())!;

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual IDictionary<string, object> ToHclTerraform() => throw HclOutput.NotSupported();

    /// <summary>Runs the validations of all constructs in the stack.</summary>
    /// <exception cref="InvalidOperationException">A validation failed. The message contains all errors.</exception>
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

    /// <summary>Returns all constructs of the stack, parents first. Nested stacks are excluded.</summary>
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
