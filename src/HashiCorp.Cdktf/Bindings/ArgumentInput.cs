namespace HashiCorp.Cdktf;

/// <summary>An object with arguments: a resource, data source, provider, or reference to a block.</summary>
internal interface IArgumentOwner
{
    /// <summary>The arguments, or <see langword="null"/> if their block is not set.</summary>
    ArgumentList? Arguments { get; }

    /// <summary>Returns the arguments, creating their block if it is not set.</summary>
    ArgumentList NeedArguments();
}

/// <summary>Reads and sets arguments for a program, copying values on the way in and out.</summary>
internal static class ArgumentInput
{
    public static object? Of(IArgumentOwner owner, string name) =>
        owner.Arguments?[name] is { } value ? ArgumentValue.Copy(value) : null;

    public static void Set(IArgumentOwner owner, string name, object? value, bool isBlock)
    {
        if (value is not null)
        {
            owner.NeedArguments().Set(name, ArgumentValue.Copy(value), isBlock);
        }
        else
        {
            owner.Arguments?.Set(name, null, isBlock);
        }
    }
}
