using System.Runtime.CompilerServices;
using Amazon.JSII.Runtime.Deputy;

namespace Constructs;

/// <summary>Defines which constructs an <see cref="IDependable"/> represents. A construct represents itself.</summary>
public abstract class Dependable : DeputyBase
{
    private static readonly ConditionalWeakTable<IDependable, Dependable> Traits = [];

    /// <summary>The roots of the trees that must exist before anything that depends on this.</summary>
    public abstract IConstruct[] DependencyRoots { get; }

    /// <summary>Sets <paramref name="trait"/> for <paramref name="instance"/>.</summary>
    /// <param name="instance">The object that others depend on.</param>
    /// <param name="trait">What it represents.</param>
    public static void Implement(IDependable instance, Dependable trait) => Traits.AddOrUpdate(instance, trait);

    /// <summary>Returns what <paramref name="instance"/> represents.</summary>
    /// <param name="instance">The object that others depend on.</param>
    /// <exception cref="InvalidOperationException"><paramref name="instance"/> has no trait.</exception>
    public static Dependable Of(IDependable instance) => Traits.TryGetValue(instance, out var trait)
        ? trait
        : instance is Construct construct
            ? new Itself(construct)
            : throw new InvalidOperationException($"{instance} does not implement IDependable. Use \"Dependable.implement()\" to implement");

    /// <summary>Same as <see cref="Of"/>.</summary>
    /// <param name="instance">The object that others depend on.</param>
    public static Dependable Get(IDependable instance) => Of(instance);

    private sealed class Itself(IConstruct construct) : Dependable
    {
        public override IConstruct[] DependencyRoots => [construct];
    }
}

/// <summary>A set of dependables that others can depend on as one.</summary>
public class DependencyGroup : DeputyBase, IDependable
{
    private readonly List<IDependable> _members = [];

    /// <summary>Creates a group of <paramref name="deps"/>.</summary>
    /// <param name="deps">The members.</param>
    public DependencyGroup(params IDependable[] deps)
    {
        Dependable.Implement(this, new Members(_members));
        _members.AddRange(deps);
    }

    /// <summary>Adds members.</summary>
    /// <param name="scopes">The new members.</param>
    public virtual void Add(params IDependable[] scopes) => _members.AddRange(scopes);

    private sealed class Members(List<IDependable> members) : Dependable
    {
        public override IConstruct[] DependencyRoots => [.. members.SelectMany(member => Of(member).DependencyRoots)];
    }
}
