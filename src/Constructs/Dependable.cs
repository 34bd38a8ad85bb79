using System.Runtime.CompilerServices;
using Amazon.JSII.Runtime.Deputy;

namespace Constructs;

/// <summary>Tells which constructs an <see cref="IDependable"/> stands for. A construct stands for itself.</summary>
public abstract class Dependable : DeputyBase
{
    private static readonly ConditionalWeakTable<IDependable, Dependable> Traits = [];

    /// <summary>The roots of the trees that must exist before whoever depends on this.</summary>
    public abstract IConstruct[] DependencyRoots { get; }

    /// <summary>Makes <paramref name="trait"/> the answer for <paramref name="instance"/>.</summary>
    /// <param name="instance">What others depend on.</param>
    /// <param name="trait">What it stands for.</param>
    public static void Implement(IDependable instance, Dependable trait) => Traits.AddOrUpdate(instance, trait);

    /// <summary>What <paramref name="instance"/> stands for.</summary>
    /// <param name="instance">What others depend on.</param>
    /// <exception cref="InvalidOperationException">Nothing is known of <paramref name="instance"/>.</exception>
    public static Dependable Of(IDependable instance) => Traits.TryGetValue(instance, out var trait)
        ? trait
        : instance is Construct construct
            ? new Itself(construct)
            : throw new InvalidOperationException($"{instance} does not implement IDependable. Use \"Dependable.implement()\" to implement");

    /// <summary>The same as <see cref="Of"/>.</summary>
    /// <param name="instance">What others depend on.</param>
    public static Dependable Get(IDependable instance) => Of(instance);

    private sealed class Itself(IConstruct construct) : Dependable
    {
        public override IConstruct[] DependencyRoots => [construct];
    }
}

/// <summary>A set of dependables that others depend on as one.</summary>
public class DependencyGroup : DeputyBase, IDependable
{
    private readonly List<IDependable> _members = [];

    /// <summary>Groups <paramref name="deps"/>.</summary>
    /// <param name="deps">The members.</param>
    public DependencyGroup(params IDependable[] deps)
    {
        Dependable.Implement(this, new Members(_members));
        _members.AddRange(deps);
    }

    /// <summary>Adds members.</summary>
    /// <param name="scopes">More members.</param>
    public virtual void Add(params IDependable[] scopes) => _members.AddRange(scopes);

    private sealed class Members(List<IDependable> members) : Dependable
    {
        public override IConstruct[] DependencyRoots => [.. members.SelectMany(member => Of(member).DependencyRoots)];
    }
}
