using System.CommandLine;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>--json</c>: what a command shows, for a program. Its schema is on the command's page of the documentation.</summary>
/// <typeparam name="TValue">What the JSON is made of.</typeparam>
internal sealed class JsonOption<TValue>(JsonForm<TValue> form) : Option<bool>("--json"), IJsonOption
{
    /// <summary>How the JSON is made.</summary>
    public JsonForm<TValue> Form => form;

    JsonForm IJsonOption.Form => form;
}

/// <summary>An option that has the form of its JSON.</summary>
internal interface IJsonOption
{
    /// <summary>The form.</summary>
    JsonForm Form { get; }
}
