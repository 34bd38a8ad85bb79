using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Engine;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>Writes the settings of a configuration: its backend and version constraints.</summary>
internal sealed class SettingsWriter(Pass pass)
{
    private readonly ValueWriter _values = new(pass.Scope);

    /// <summary>Writes the settings.</summary>
    public void Write()
    {
        foreach (var backend in pass.Configuration.Settings.Of("backend", labels: 1)) WriteBackend(backend);
        foreach (var cloud in pass.Configuration.Settings.Of("cloud")) WriteCloud(cloud);
        // CDKTF has no other way to express it, and no one needs to check it.
        foreach (var version in pass.Configuration.Settings.Arguments.Where(argument => argument.Name == "required_version").Take(1))
            pass.Write(ItemKind.Provider, code => code.Statement("", CodeGroup.Call("AddOverride", "\"terraform.required_version\"", _values.Of(version.Value).AsString())));
        var overrides = pass.Configuration.Settings.Arguments.Where(argument => argument.Name != "required_version").Select(argument =>
            new Override($"terraform.{argument.Name}", _values.Of(argument.Value).AsObject(), $"The engine has no \"{argument.Name}\".", argument.Place)).ToList();
        overrides.AddRange(pass.Configuration.Settings.Of("provider_meta", labels: 1).Select(block =>
            new Override($"terraform.provider_meta.{block.Labels[0]}", new PlainBody(_values).Of(block.Body).AsObject(), "The engine has no \"provider_meta\".", block.Place)));
        pass.Write(ItemKind.Provider, code => WriteOverrides(code, overrides));
    }

    /// <summary>Writes the providers that resources use without a configuration block, since the engine requires one.</summary>
    public void WriteImplicitProviders()
    {
        var configured = pass.Configuration.Items.Where(item => item.Kind == ItemKind.Provider && item.Name.Length == 0).Select(item => item.Type).ToHashSet();
        var needed = pass.Configuration.Items.Where(item => item.Kind is ItemKind.Resource or ItemKind.Data or ItemKind.Ephemeral).Select(item => item.Provider)
            .Where(provider => provider != "terraform").Distinct().Where(provider => !configured.Contains(provider)).ToList();
        foreach (var provider in needed)
        {
            var item = new Item(ItemKind.Provider, provider, "", Body.Empty, new("", 0));
            if (pass.Bindings.Of(item) is { } module) pass.Write(ItemKind.Provider, code => code.Statement("_ = ", CodeGroup.Call($"new {pass.Bindings.ClassOf(item, module)}", "this", StringCode.Of(pass.Names.Id(provider)))));
        }

        foreach (var provider in needed.Concat(pass.Configuration.RequiredProviders).Distinct().Where(provider => pass.Bindings.Schema(provider) is null)) WriteRequirement(provider);
    }

    /// <summary>Writes the requirement of a provider without bindings as in the configuration.</summary>
    private void WriteRequirement(string provider)
    {
        var required = new List<KeyValuePair<string, Value>> { new("\"source\"", Text(pass.Configuration.SourceOf(provider))) };
        if (pass.Configuration.VersionOf(provider) is { } version) required.Add(new("\"version\"", Text(version)));
        // The elements that use the provider note that it has no bindings.
        pass.Write(ItemKind.Provider, code => code.Statement("", CodeGroup.Call(
            "AddOverride", StringCode.Of($"terraform.required_providers.{provider}"), new MapValue(required).AsObject())));
    }

    private static TextValue Text(string text) => new TextValue([new(text, IsHole: false)], IsExpression: false);

    private void WriteBackend(Block backend)
    {
        var name = $"{Identifiers.Pascal(backend.Labels[0])}Backend";
        var members = new EngineBlockWriter(_values).Members($"{name}Config", backend.Body, out var rest);
        var isKnown = EngineSources.MembersOf($"{name}Config").Count > 0 && backend.Labels[0] != "remote";
        var overrides = isKnown
            ? rest.Select(argument => new Override($"terraform.backend.{backend.Labels[0]}.{argument.Name}", _values.Of(argument.Value).AsObject(), $"The engine's {name} does not allow this \"{argument.Name}\".", argument.Place))
            : [new($"terraform.backend.{backend.Labels[0]}", new PlainBody(_values).Of(backend.Body).AsObject(), $"The engine has no backend \"{backend.Labels[0]}\".", backend.Place)];
        pass.Write(ItemKind.Provider, code =>
        {
            code.Comment(backend.Comment);
            if (isKnown) code.Statement("_ = ", CodeGroup.Call($"new {name}", "this", CodeGroup.New($"{name}Config", members)));
            WriteOverrides(code, [.. overrides]);
        });
    }

    private void WriteCloud(Block cloud)
    {
        var members = new EngineBlockWriter(_values).Members("CloudBackendConfig", cloud.Body.Without(new HashSet<string> { "workspaces" }), out _);
        foreach (var workspaces in cloud.Body.Of("workspaces").Select(block => block.Body))
        {
            var (@class, key) = workspaces["name"] is { } name ? ("NamedCloudWorkspace", _values.Of(name).AsString()) : ("TaggedCloudWorkspaces", _values.Of(workspaces["tags"] ?? new TupleExpression([])).AsStrings());
            members.Add(new("Workspaces = ", CodeGroup.Call($"new {@class}", workspaces["project"] is { } project ? [key, _values.Of(project).AsString()] : [key])));
        }

        pass.Write(ItemKind.Provider, code => code.Comment(cloud.Comment).Statement("_ = ", CodeGroup.Call("new CloudBackend", "this", CodeGroup.New("CloudBackendConfig", members))));
    }

    private void WriteOverrides(CodeWriter code, IReadOnlyList<Override> overrides)
    {
        foreach (var group in overrides.GroupBy(other => other.Reason))
        {
            code.Comment([group.Key]);
            foreach (var other in group) code.Statement("", CodeGroup.Call("AddOverride", StringCode.Of(other.Path), other.Value));
            pass.Notes.Add(new(group.First().Place.ToString(), "terraform", $"{group.Key} It is an override."));
        }
    }
}
