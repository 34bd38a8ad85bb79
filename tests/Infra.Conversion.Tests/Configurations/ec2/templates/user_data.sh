#!/bin/sh
hostnamectl set-hostname ${name}
