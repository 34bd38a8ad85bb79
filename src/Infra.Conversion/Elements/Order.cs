using Infra.Conversion.Configurations;
using Infra.Conversion.Hcl;

namespace Infra.Conversion.Elements;

/// <summary>Orders the elements: C# must set a variable before reading it, while the order does not matter in Terraform.</summary>
internal sealed class Order(Configuration configuration)
{
    private readonly List<Item> _ordered = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Returns the elements, each after those it refers to.</summary>
    public static IReadOnlyList<Item> Of(Configuration configuration)
    {
        var order = new Order(configuration);
        foreach (var item in configuration.Items.OrderBy(order.Rank)) order.Add(item);
        return order._ordered;
    }

    /// <summary>Returns the addresses that an element refers to.</summary>
    public static IEnumerable<string> DependenciesOf(Item item) => item.Body.Expressions.SelectMany(References.In)
        .Concat(item.Body["depends_on"] is TupleExpression tuple ? tuple.Items.SelectMany(entry => References.In(References.Unquote(entry))) : [])
        .Concat(ProvidersOf(item).Select(provider => $"provider.{provider}"));

    private static IEnumerable<string> ProvidersOf(Item item)
    {
        if (item.Body["provider"] is { } provider) yield return ExpressionText.Of(References.Unquote(provider));
        if (item.Body["providers"] is ObjectExpression providers)
            foreach (var entry in providers.Items) yield return ExpressionText.Of(References.Unquote(entry.Value));
    }

    private void Add(Item item)
    {
        if (!_seen.Add(item.Address)) return;
        foreach (var dependency in DependenciesOf(item))
            if (configuration.Find(dependency) is { } other) Add(other);
        _ordered.Add(item);
    }

    private int Rank(Item item) => item.Kind switch
    {
        ItemKind.Variable => 0,
        ItemKind.Provider => 1,
        ItemKind.Local when DependenciesOf(item).All(address => address.Split('.')[0] is "var" or "local") => 2,
        ItemKind.Output => 4,
        ItemKind.Moved or ItemKind.Import or ItemKind.Removed or ItemKind.Check => 5,
        _ => 3,
    };
}
