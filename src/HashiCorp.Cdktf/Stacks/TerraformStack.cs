using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A Terraform root module with its own state. All elements are created within a stack.</summary>
public partial class TerraformStack : Construct
{
    private readonly Dictionary<string, object?> _overrides = new(StringComparer.Ordinal);

    /// <summary>Adds a stack.</summary>
    /// <param name="scope">The app or a construct in it.</param>
    /// <param name="id">The name of the stack, without white space and pattern characters: <c>! * ? [ ] { }</c>.</param>
    /// <exception cref="InvalidOperationException">The name contains characters that are not allowed.</exception>
    public TerraformStack(Construct scope, string id) : base(scope, id)
    {
        StackName.Check(id);
        Synthesizer = new StackSynthesizer(this);
        Node.AddValidation(new ProvidersPresent(this));
        Node.AddValidation(new TerraformVersionForMoves(this));
    }

    /// <summary>The stacks that must be deployed before this one.</summary>
    public virtual TerraformStack[] Dependencies { get; set; } = [];

    /// <summary>The move targets of the stack.</summary>
    public virtual TerraformResourceTargets MoveTargets { get; set; } = new();

    /// <summary>The synthesizer that writes the stack to the output.</summary>
    public virtual IStackSynthesizer Synthesizer { get; set; }

    /// <summary>Additional actions that write to the folder of the stack.</summary>
    internal List<Action<string>> Synthesis { get; } = [];

    /// <summary>Whether <paramref name="x"/> is a stack.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsStack(object? x) => x is TerraformStack;

    /// <summary>Returns the stack that contains a construct.</summary>
    /// <param name="construct">A construct. A stack contains itself.</param>
    /// <exception cref="InvalidOperationException">The construct is not in a stack.</exception>
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

    /// <summary>Makes this stack depend on another.</summary>
    /// <param name="dependency">The stack that must be deployed first.</param>
    /// <exception cref="InvalidOperationException">The other stack depends on this one.</exception>
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

    /// <summary>Whether this stack depends on another, directly or indirectly.</summary>
    /// <param name="stack">Another stack.</param>
    public virtual bool DependsOn(TerraformStack stack) =>
        Array.Exists(Dependencies, dependency => ReferenceEquals(dependency, stack) || dependency.DependsOn(stack));

    /// <summary>Sets a value in the configuration, overriding the elements.</summary>
    /// <param name="path">The path, keys separated by dots.</param>
    /// <param name="value">The value. <see langword="null"/> removes the existing value.</param>
    public virtual void AddOverride(string path, object? value) => OverridePath.Set(_overrides, path, value);

    /// <summary>Returns all providers of the stack.</summary>
    public virtual TerraformProvider[] AllProviders() => [.. Constructs().OfType<TerraformProvider>()];

    /// <summary>The id of an element in the configuration.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    public virtual string GetLogicalId(object tfElement) => AllocateLogicalId(tfElement);

    /// <summary>Whether a resource in the stack moves.</summary>
    public virtual bool HasResourceMove() => Constructs().OfType<TerraformResource>().Any(resource => resource.HasResourceMove() is not null);

    /// <summary>Returns the id of an element in the configuration. Override it to change the naming.</summary>
    /// <param name="tfElement">A <see cref="TerraformElement"/> or <see cref="Node"/>.</param>
    protected virtual string AllocateLogicalId(object tfElement) =>
        LogicalId.Of(tfElement as Node ?? ((IConstruct)tfElement).Node, this);
}
