using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A Terraform root module with a state of its own. All elements are made within a stack.</summary>
public partial class TerraformStack : Construct
{
    private readonly Dictionary<string, object?> _overrides = new(StringComparer.Ordinal);

    /// <summary>Adds a stack.</summary>
    /// <param name="scope">The app, or a construct of it.</param>
    /// <param name="id">The name of the stack, without white space and without the characters of patterns: <c>! * ? [ ] { }</c>.</param>
    /// <exception cref="InvalidOperationException">The name has other characters.</exception>
    public TerraformStack(Construct scope, string id) : base(scope, id)
    {
        StackName.Check(id);
        Synthesizer = new StackSynthesizer(this);
        Node.AddValidation(new ProvidersPresent(this));
        Node.AddValidation(new TerraformVersionForMoves(this));
    }

    /// <summary>The stacks that must be deployed before this one.</summary>
    public virtual TerraformStack[] Dependencies { get; set; } = [];

    /// <summary>The resources that others move to.</summary>
    public virtual TerraformResourceTargets MoveTargets { get; set; } = new();

    /// <summary>What writes the stack into the output.</summary>
    public virtual IStackSynthesizer Synthesizer { get; set; }

    /// <summary>What is written into the folder of the stack besides its configuration.</summary>
    internal List<Action<string>> Synthesis { get; } = [];

    /// <summary>Whether <paramref name="x"/> is a stack.</summary>
    /// <param name="x">Anything.</param>
    public static bool IsStack(object? x) => x is TerraformStack;

    /// <summary>The stack that a construct is in.</summary>
    /// <param name="construct">A construct; a stack is in itself.</param>
    /// <exception cref="InvalidOperationException">The construct is in no stack.</exception>
    public static TerraformStack Of(IConstruct construct)
    {
        for (IConstruct? scope = construct; scope is not null; scope = scope.Node.Scope)
        {
            switch (scope)
            {
                case TerraformStack stack:
                    return stack;
                case TerraformElement { KnownStack: { } known }:
                    return known;
            }
        }

        throw ElementErrors.NoStack(construct.Node.Path);
    }

    /// <summary>Makes this stack wait for another.</summary>
    /// <param name="dependency">The stack that must be deployed before.</param>
    /// <exception cref="InvalidOperationException">The other stack waits for this one.</exception>
    public virtual void AddDependency(TerraformStack dependency)
    {
        if (dependency.DependsOn(this))
        {
            throw new InvalidOperationException(
                $"""
                Cannot add dependency {dependency} to {this}, because it would cause a circular dependency.

                {dependency} waits for {this} already. Move what {this} needs of {dependency} into a stack that both can wait for.
                """);
        }

        if (!Dependencies.Contains(dependency))
        {
            Dependencies = [.. Dependencies, dependency];
        }
    }

    /// <summary>Whether this stack waits for another, directly or through others.</summary>
    /// <param name="stack">Another stack.</param>
    public virtual bool DependsOn(TerraformStack stack) =>
        Array.Exists(Dependencies, dependency => ReferenceEquals(dependency, stack) || dependency.DependsOn(stack));

    /// <summary>Sets a value in the configuration, whatever the elements say.</summary>
    /// <param name="path">The place, keys separated by dots.</param>
    /// <param name="value">The value. <see langword="null"/> takes what is there away.</param>
    public virtual void AddOverride(string path, object? value) => OverridePath.Set(_overrides, path, value);

    /// <summary>All providers of the stack.</summary>
    public virtual TerraformProvider[] AllProviders() => [.. Constructs().OfType<TerraformProvider>()];

    /// <summary>The id of an element in the configuration.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    public virtual string GetLogicalId(object tfElement) => AllocateLogicalId(tfElement);

    /// <summary>Whether a resource of the stack moves.</summary>
    public virtual bool HasResourceMove() => Constructs().OfType<TerraformResource>().Any(resource => resource.HasResourceMove() is not null);

    /// <summary>Chooses the id of an element in the configuration.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    protected virtual string AllocateLogicalId(object tfElement) =>
        LogicalId.Of(tfElement as Node ?? ((IConstruct)tfElement).Node, this);
}
