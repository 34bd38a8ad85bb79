namespace Amazon.JSII.Runtime.Deputy;

/// <summary>
/// The base class that programs written for the public packages name for their own aspects and producers.
/// Here it carries nothing: objects of this engine live in .NET alone.
/// </summary>
public abstract class DeputyBase;
