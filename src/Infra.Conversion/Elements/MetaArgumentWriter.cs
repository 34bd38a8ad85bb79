using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Converts a resource's meta-arguments to members of its configuration class.</summary>
internal sealed class MetaArgumentWriter(Pass pass, Item item, ValueWriter values)
{
    /// <summary>The names of Terraform's meta-arguments and meta-argument blocks.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string> { "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection" };

    private readonly List<Override> _overrides = [];

    /// <summary>The overrides for what the members do not support.</summary>
    public IReadOnlyList<Override> Overrides => _overrides;

    /// <summary>Returns the members, without <c>count</c> and <c>for_each</c>.</summary>
    public IEnumerable<CodeItem> Members()
    {
        if (Provider() is { } provider) yield return new("Provider = ", provider);
        if (DependsOn() is { } dependsOn) yield return dependsOn;
        foreach (var lifecycle in item.Body.Of("lifecycle")) yield return new("Lifecycle = ", Lifecycle(lifecycle)) { Comment = lifecycle.Comment };
        foreach (var connection in item.Body.Of("connection")) yield return new("Connection = ", Connection(connection.Body));
        if (item.Body.Of("provisioner", labels: 1).ToList() is { Count: > 0 } provisioners && Provisioners(provisioners) is { } all) yield return all;
    }

    /// <summary>Returns the <c>DependsOn</c> member; null if there is none.</summary>
    public CodeItem? DependsOn()
    {
        if (item.Body["depends_on"] is not TupleExpression tuple) return null;
        var items = new List<CodeItem>();
        foreach (var reference in tuple.Items.Select(References.Unquote))
        {
            if (References.AddressOf(reference) is { } address && pass.Scope.Find(address) is { } symbol and (ResourceSymbol or OutputsSymbol))
            {
                items.Add(new("", symbol is ResourceSymbol { Repeats: Repetition.Array } ? $".. {symbol.Name}"
                    : symbol is ResourceSymbol { Repeats: Repetition.Dictionary } ? $".. {symbol.Name}.Values" : symbol.Name));
            }
            else
            {
                _overrides.Add(new("depends_on", new ListValue([.. tuple.Items.Select(entry => new TextValue([new(References.Word(entry), false)], IsExpression: false))]).AsObject(),
                    $"\"{ExpressionText.Of(reference)}\" is not something that constructs can depend on.", item.Place));
                return null;
            }
        }

        return new("DependsOn = ", new CodeGroup("", Brackets.Square, items));
    }

    private Code? Provider()
    {
        if (item.Body["provider"] is not { } reference) return null;
        var address = $"provider.{ExpressionText.Of(References.Unquote(reference))}";
        if (pass.Scope.Find(address) is { } provider) return provider.Name;
        _overrides.Add(new("provider", StringCode.Of(address["provider.".Length..]), $"The program has no construct for the provider \"{address["provider.".Length..]}\".", item.Place));
        return null;
    }

    private CodeGroup Lifecycle(Block block)
    {
        var arguments = new List<Argument>();
        var items = new List<CodeItem>();
        foreach (var argument in block.Body.Arguments)
        {
            if (argument.Name is not ("ignore_changes" or "replace_triggered_by" or "precondition" or "postcondition")) arguments.Add(argument);
            else if (argument.Name == "ignore_changes" && References.Word(argument.Value) == "all") items.Add(new("IgnoreChanges = ", "\"all\""));
            else if (argument.Value is TupleExpression list && argument.Name is "ignore_changes") items.Add(new("IgnoreChanges = ", new ListValue([.. list.Items.Select(Words)]).AsObject()));
            else if (argument.Value is TupleExpression triggers && argument.Name is "replace_triggered_by") items.Add(new("ReplaceTriggeredBy = ", new ListValue([.. triggers.Items.Select(Trigger)]).AsObjects()));
        }

        items.AddRange(new EngineBlockWriter(values).Members("TerraformResourceLifecycle", new(arguments, []), out var unknown));
        foreach (var argument in unknown) _overrides.Add(new($"lifecycle.{argument.Name}", values.Of(argument.Value).AsObject(), $"The engine has no \"{argument.Name}\" of a lifecycle.", argument.Place));
        items.AddRange(Conditions(block.Body, "precondition", "Precondition"));
        items.AddRange(Conditions(block.Body, "postcondition", "Postcondition"));
        return CodeGroup.New(item.Kind == ItemKind.Ephemeral ? "TerraformEphemeralResourceLifecycle" : "TerraformResourceLifecycle", items);
    }

    private static TextValue Words(Expression expression) => new([new(References.Word(expression), IsHole: false)], IsExpression: false);

    private TextValue Trigger(Expression expression)
    {
        var reference = References.Unquote(expression);
        if (References.AddressOf(reference) is { } address && pass.Scope.Find(address) is ResourceSymbol { Repeats: Repetition.Array or Repetition.Dictionary }) pass.Decisions.LeaveToTerraform(address);
        return Words(reference);
    }

    private IEnumerable<CodeItem> Conditions(Body body, string type, string @class)
    {
        var conditions = body.Of(type).Select(block => new CodeItem("", Condition(@class, block.Body, values))).ToList();
        if (conditions.Count > 0) yield return new($"{@class} = ", new CodeGroup("", Brackets.Square, conditions));
    }

    /// <summary>Returns a condition with its error message.</summary>
    public static CodeGroup Condition(string @class, Body body, ValueWriter values) => CodeGroup.New(
        @class,
        new("Condition = ", values.Of(body["condition"] ?? new Literal("true")).AsObject()),
        new("ErrorMessage = ", values.Of(body["error_message"] ?? Template.Of("")).AsString()));

    private CodeGroup Connection(Body body)
    {
        var isWinrm = body["type"] is Template { Plain: "winrm" };
        var @class = isWinrm ? "WinrmProvisionerConnection" : "SSHProvisionerConnection";
        var typed = body["type"] is null ? new([new Argument("type", Template.Of("ssh"), item.Place), .. body.Arguments], body.Blocks) : body;
        var members = new EngineBlockWriter(values).Members(@class, typed, out var unknown);
        foreach (var argument in unknown) pass.Note(item, $"The engine has no \"{argument.Name}\" of a connection; it is left out, so set it by hand.", argument.Place);
        return CodeGroup.New(@class, members);
    }

    /// <summary>Returns all provisioners as the engine's classes or, if one has more than those support, all as an override.</summary>
    private CodeItem? Provisioners(List<Block> blocks)
    {
        var items = new List<CodeItem>();
        foreach (var block in blocks)
        {
            var @class = $"{Identifiers.Pascal(block.Labels[0])}Provisioner";
            IReadOnlyList<Argument> arguments = [new("type", Template.Of(block.Labels[0]), block.Place), .. block.Body.Arguments
                .Where(argument => argument.Name != "connection")
                .Select(argument => argument.Name is "when" or "on_failure" ? argument with { Value = Template.Of(References.Word(argument.Value)) } : argument)];
            var members = new EngineBlockWriter(values).Members(@class, new(arguments, []), out var unknown);
            if (unknown.Count > 0 || (block.Body.Of("connection").Any() && block.Labels[0] == "local-exec"))
            {
                OverrideProvisioners(blocks, block, unknown);
                return null;
            }

            members.AddRange(block.Body.Of("connection").Select(connection => new CodeItem("Connection = ", Connection(connection.Body))));
            items.Add(new("", CodeGroup.New(@class, members)) { Comment = block.Comment });
        }

        return new("Provisioners = ", new CodeGroup("", Brackets.Square, items));
    }

    private void OverrideProvisioners(List<Block> blocks, Block block, IReadOnlyList<Argument> unknown)
    {
        var all = blocks.Select(other => new MapValue([KeyValuePair.Create($"\"{other.Labels[0]}\"", (Value)new PlainBody(values).Of(WithWords(other.Body)))]));
        _overrides.Add(new("provisioner", new ListValue([.. all]).AsObject(), $"The engine's provisioner {block.Labels[0]} has no \"{(unknown is [var first, ..] ? first.Name : "connection")}\".", block.Place));
    }

    private static Body WithWords(Body body) => body with
    {
        Arguments = [.. body.Arguments.Select(argument => argument.Name is "when" or "on_failure" ? argument with { Value = Template.Of(References.Word(argument.Value)) } : argument)],
    };
}
