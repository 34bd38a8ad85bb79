using System.Runtime.CompilerServices;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>The aspects of a construct. They visit the construct and its descendants when its stack is written.</summary>
public class Aspects : DeputyBase
{
    private static readonly ConditionalWeakTable<IConstruct, Aspects> Known = [];
    private readonly List<IAspect> _aspects = [];

    private Aspects() { }

    /// <summary>The aspects, in the order in which they were added.</summary>
    public virtual IAspect[] All => [.. _aspects];

    /// <summary>Returns the aspects of a construct.</summary>
    /// <param name="scope">A stack or a construct in one. Aspects of an app are never applied.</param>
    public static Aspects Of(IConstruct scope) => Known.GetValue(scope, _ => new Aspects());

    /// <summary>Adds an aspect.</summary>
    /// <param name="aspect">The aspect.</param>
    public virtual void Add(IAspect aspect) => _aspects.Add(aspect);

    /// <summary>Returns the aspects of a construct, or null if there are none, without creating an entry.</summary>
    internal static List<IAspect>? Existing(IConstruct scope) => Known.TryGetValue(scope, out var aspects) ? aspects._aspects : null;
}
