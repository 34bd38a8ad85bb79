using System.CommandLine;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Commands;

/// <summary><c>--json</c>: a command's output for programs. Its schema is on the command's documentation page.</summary>
/// <typeparam name="TValue">The type of the value to serialize.</typeparam>
internal sealed class JsonOption<TValue>(JsonForm<TValue> form) : Option<bool>("--json"), IJsonOption
{
    /// <summary>The JSON format.</summary>
    public JsonForm<TValue> Form => form;

    JsonForm IJsonOption.Form => form;
}

/// <summary>An option with a JSON format.</summary>
internal interface IJsonOption
{
    /// <summary>The JSON format.</summary>
    JsonForm Form { get; }
}
