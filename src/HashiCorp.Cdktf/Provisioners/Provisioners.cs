namespace HashiCorp.Cdktf;

/// <summary>Copies a file or text to the new resource.</summary>
public interface IFileProvisioner
{
    /// <summary>The path on the resource.</summary>
    string Destination { get; }

    /// <summary>Always <c>file</c>.</summary>
    string Type { get; }

    /// <summary>The connection: <see cref="ISSHProvisionerConnection"/> or <see cref="IWinrmProvisionerConnection"/>.</summary>
    object? Connection => null;

    /// <summary>The text to write. Cannot be combined with <see cref="Source"/>.</summary>
    string? Content => null;

    /// <summary>The file or folder to copy. Cannot be combined with <see cref="Content"/>.</summary>
    string? Source => null;
}

/// <inheritdoc cref="IFileProvisioner"/>
public class FileProvisioner : TerraformStruct, IFileProvisioner
{
    /// <inheritdoc/>
    public string Destination
    {
        get => GetArgument<string>("destination")!;
        set => SetArgument("destination", value);
    }

    /// <inheritdoc/>
    public string Type
    {
        get => GetArgument<string>("type")!;
        set => SetArgument("type", value);
    }

    /// <inheritdoc/>
    public object? Connection
    {
        get => GetArgument<object>("connection");
        set => SetArgument("connection", value);
    }

    /// <inheritdoc/>
    public string? Content
    {
        get => GetArgument<string>("content");
        set => SetArgument("content", value);
    }

    /// <inheritdoc/>
    public string? Source
    {
        get => GetArgument<string>("source");
        set => SetArgument("source", value);
    }
}

/// <summary>Runs a command on the machine that runs Terraform.</summary>
public interface ILocalExecProvisioner
{
    /// <summary>The command.</summary>
    string Command { get; }

    /// <summary>Always <c>local-exec</c>.</summary>
    string Type { get; }

    /// <summary>The environment variables.</summary>
    IDictionary<string, string>? Environment => null;

    /// <summary>The program that runs the command, with its arguments.</summary>
    string[]? Interpreter => null;

    /// <summary><c>destroy</c> to run before destruction. Default: after creation.</summary>
    string? When => null;

    /// <summary>The folder in which the command runs.</summary>
    string? WorkingDir => null;
}

/// <inheritdoc cref="ILocalExecProvisioner"/>
public class LocalExecProvisioner : TerraformStruct, ILocalExecProvisioner
{
    /// <inheritdoc/>
    public string Command
    {
        get => GetArgument<string>("command")!;
        set => SetArgument("command", value);
    }

    /// <inheritdoc/>
    public string Type
    {
        get => GetArgument<string>("type")!;
        set => SetArgument("type", value);
    }

    /// <inheritdoc/>
    public IDictionary<string, string>? Environment
    {
        get => GetArgument<IDictionary<string, string>>("environment");
        set => SetArgument("environment", value);
    }

    /// <inheritdoc/>
    public string[]? Interpreter
    {
        get => GetArgument<string[]>("interpreter");
        set => SetArgument("interpreter", value);
    }

    /// <inheritdoc/>
    public string? When
    {
        get => GetArgument<string>("when");
        set => SetArgument("when", value);
    }

    /// <inheritdoc/>
    public string? WorkingDir
    {
        get => GetArgument<string>("working_dir");
        set => SetArgument("working_dir", value);
    }
}

/// <summary>Runs scripts on the new resource.</summary>
public interface IRemoteExecProvisioner
{
    /// <summary>Always <c>remote-exec</c>.</summary>
    string Type { get; }

    /// <summary>The connection: <see cref="ISSHProvisionerConnection"/> or <see cref="IWinrmProvisionerConnection"/>.</summary>
    object? Connection => null;

    /// <summary>Commands, run in this order.</summary>
    string[]? Inline => null;

    /// <summary>A local script that is copied and run.</summary>
    string? Script => null;

    /// <summary>Local scripts that are copied and run in this order.</summary>
    string[]? Scripts => null;
}

/// <inheritdoc cref="IRemoteExecProvisioner"/>
public class RemoteExecProvisioner : TerraformStruct, IRemoteExecProvisioner
{
    /// <inheritdoc/>
    public string Type
    {
        get => GetArgument<string>("type")!;
        set => SetArgument("type", value);
    }

    /// <inheritdoc/>
    public object? Connection
    {
        get => GetArgument<object>("connection");
        set => SetArgument("connection", value);
    }

    /// <inheritdoc/>
    public string[]? Inline
    {
        get => GetArgument<string[]>("inline");
        set => SetArgument("inline", value);
    }

    /// <inheritdoc/>
    public string? Script
    {
        get => GetArgument<string>("script");
        set => SetArgument("script", value);
    }

    /// <inheritdoc/>
    public string[]? Scripts
    {
        get => GetArgument<string[]>("scripts");
        set => SetArgument("scripts", value);
    }
}
