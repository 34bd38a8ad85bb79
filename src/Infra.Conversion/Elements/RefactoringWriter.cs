using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes the blocks that refactor a state (<c>moved</c>, <c>import</c>, <c>removed</c>), and checks.</summary>
internal sealed class RefactoringWriter(Pass pass)
{
    private readonly HashSet<string> _moved = [];

    /// <summary>Writes the blocks.</summary>
    public void Write(IReadOnlyList<Item> items)
    {
        var rest = items.Where(item => !TryWrite(item)).ToList();
        foreach (var group in rest.GroupBy(item => item.Kind)) WriteOverride(group.Key, [.. group]);
    }

    private bool TryWrite(Item item) => item.Kind switch
    {
        ItemKind.Moved => TryMove(item),
        ItemKind.Import => TryImport(item),
        _ => false,
    };

    private bool TryMove(Item item)
    {
        if (item.Body["to"] is not { } to || item.Body["from"] is not { } from || Resource(to) is not { } resource || !_moved.Add(resource)) return false;
        pass.Write(item.Kind, code => code.Comment(item.Comment).Statement("", CodeGroup.Call($"{resource}.MoveFromId", StringCode.Of(ExpressionText.Of(References.Unquote(from))))));
        return true;
    }

    private bool TryImport(Item item)
    {
        if (item.Body["to"] is not { } to || item.Body["id"] is not { } id || item.Body["for_each"] is not null || Resource(to) is not { } resource) return false;
        var provider = item.Body["provider"] is { } given ? pass.Scope.Find($"provider.{ExpressionText.Of(References.Unquote(given))}") : null;
        if (item.Body["provider"] is not null && provider is null) return false;
        var value = new ValueWriter(pass.Scope).Of(id).AsString();
        pass.Write(item.Kind, code => code.Comment(item.Comment).Statement("", CodeGroup.Call($"{resource}.ImportFrom", provider is null ? [value] : [value, provider.Name])));
        return true;
    }

    /// <summary>Returns the variable of a single resource.</summary>
    private string? Resource(Expression reference)
    {
        var target = References.Unquote(reference);
        return References.AddressOf(target) is { } address && References.Steps(target).Count == References.LengthOf(address)
            && pass.Configuration.Find(address) is { Kind: ItemKind.Resource } && pass.Scope.Find(address) is ResourceSymbol { Repeats: Repetition.None } symbol ? symbol.Name : null;
    }

    private void WriteOverride(ItemKind kind, IReadOnlyList<Item> items)
    {
        var values = new ValueWriter(pass.Scope);
        var name = kind.ToString().ToLowerInvariant();
        var reason = kind switch
        {
            ItemKind.Moved => "These moves match no single resource of the program.",
            ItemKind.Import => "These imports match no single resource of the program.",
            ItemKind.Removed => "The engine has no removed blocks.",
            _ => "The engine has no checks.",
        };
        Value value = kind == ItemKind.Check
            ? new MapValue([.. items.Select(item => KeyValuePair.Create($"\"{item.Name}\"", (Value)CheckOf(item.Body, values)))])
            : new ListValue([.. items.Select(item => new PlainBody(values).Of(WithAddresses(item.Body)))]);
        pass.Write(kind, code => new OverrideWriter(pass, items[0]).Write(code, null, [new(name, value.AsObject(), reason, items[0].Place)]));
    }

    private static MapValue CheckOf(Body body, ValueWriter values)
    {
        var check = new PlainBody(values).Of(body with { Blocks = [.. body.Blocks.Where(block => block.Type != "data")] });
        var data = body.Blocks.Where(block => block.Type == "data").GroupBy(block => block.Labels[0]).Select(type => KeyValuePair.Create($"\"{type.Key}\"", (Value)new MapValue(
            [.. type.Select(block => KeyValuePair.Create($"\"{block.Labels[1]}\"", (Value)new PlainBody(values).Of(block.Body)))]))).ToList();
        return data.Count == 0 ? check : new([KeyValuePair.Create("\"data\"", (Value)new MapValue(data)), .. check.Items]);
    }

    private static Body WithAddresses(Body body) => body with
    {
        Arguments = [.. body.Arguments.Select(argument => argument.Name is "from" or "to" or "provider"
            ? argument with { Value = Template.Of(ExpressionText.Of(References.Unquote(argument.Value))) } : argument)],
    };
}
